#!/usr/bin/env python3
"""Makes the files of Anki that the tests read, after Anki's own schemas, with Python's sqlite3 and the zstd command:

    python3 tests/anki/make.py

No Anki was at hand, so these are no files that Anki itself wrote. What they follow: schema 11 (note types and decks as
JSON in one row) for collection.anki2 and collection.anki21; schema 18 (tables of their own, settings in protocol
buffers, the collation `unicase`) for collection.anki21b; the dummy collection.anki2 of newer packages; the meta file
that names the version of a package; and media lists. counts.json holds what sqlite itself counts in each.
"""
import json, os, sqlite3, subprocess, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
UNIT = "\x1f"
DAY = 86_400_000
NOON = 1_760_000_000_000  # 9 October 2025
BASIC, REVERSED, CLOZE, TYPED, COVERED = (1_600_000_000_001 + at for at in range(5))
DECKS = {1: "Default", 1_600_000_000_100: "Coding::Heart", 1_600_000_000_101: "Coding::Lung", 1_600_000_000_102: "Anatomy"}
HEART, LUNG, ANATOMY = list(DECKS)[1:]

TYPES = {
    BASIC: ("Basic", 0, ["Front", "Back"], [("Card 1", "{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}")]),
    REVERSED: (
        "Basic (optional reversed card)", 0, ["Front", "Back", "Add Reverse"],
        [("Card 1", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"),
         ("Card 2", "{{#Add Reverse}}{{Back}}{{/Add Reverse}}", "{{FrontSide}}<hr id=answer>{{Front}}")],
    ),
    CLOZE: ("Cloze", 1, ["Text", "Back Extra"], [("Cloze", "{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")]),
    TYPED: (
        "Basic (type in the answer)", 0, ["Front", "Back", "Hint"],
        [("Card 1", "{{Front}}{{#Hint}}<br>{{hint:Hint}}{{/Hint}}\n{{type:Back}}", "{{Front}}<hr id=answer>{{type:Back}}")],
    ),
    COVERED: ("Image Occlusion", 1, ["Occlusion", "Image"], [("Cloze", "{{cloze:Occlusion}}{{Image}}", "{{cloze:Occlusion}}")]),
}

# guid, note type, tags, fields, deck of its cards, ords of its cards
NOTES = [
    ("a{1", BASIC, "heart exam", ["Which side pumps to the lungs?", "The <b>right</b> ventricle.[sound:heart.mp3]"], HEART, [0]),
    ("b~2", BASIC, "", ["<div>I&#39;d code <i>HFrEF</i> as</div><ul><li>systolic<li>diastolic</ul>", "Systolic, I50.2&nbsp;&gt;&nbsp;I50.9"], HEART, [0]),
    ("c$3", REVERSED, "", ["HFpEF", "Heart failure with preserved ejection fraction", "y"], HEART, [0, 1]),
    ("d=4", REVERSED, "", ["AF", "Atrial fibrillation", ""], HEART, [0]),
    ("e+5", CLOZE, "lung", ["COPD is {{c1::chronic}} and {{c2::obstructive::kind of}} {{c1::disease}}.", "J44"], LUNG, [0, 1]),
    ("f-6", TYPED, "", ["Bronchitis, acute", "J20.9", "Three characters and one"], LUNG, [0]),
    ("g/7", BASIC, "", ['<img src="lung.jpg">', "Lung"], LUNG, [0]),
    ("h&8", COVERED, "", ["{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1}}", '<img src="lung.jpg">'], LUNG, [0]),
    ("i%9", BASIC, "", ["Area of skin, 3 m<sup>2</sup>?", "<style>.x{}</style>No<script>alert(1)</script>pe"], ANATOMY, [0]),
    ("j#0", BASIC, "", ["Bones of the <u>hand</u>", "27"], 1, [0]),
]


def rows():
    """Notes, cards and reviews as rows, the same for every schema."""
    notes, cards, reviews = [], [], []
    card_id, at = 1_610_000_000_000, NOON
    for place, (guid, kind, tags, fields, deck, ords) in enumerate(NOTES):
        nid = 1_605_000_000_000 + place
        notes.append((nid, guid, kind, 1_760_000_000, -1, f" {tags} " if tags else "", UNIT.join(fields), fields[0], 1, 0, ""))
        for ord_ in ords:
            card_id += 1
            suspended = guid == "d=4"
            queue = -1 if suspended else 2
            # One card lies in a filtered deck, its own deck beside it.
            did, odid = (1, HEART) if guid == "a{1" else (deck, 0)
            cards.append((card_id, nid, did, ord_, 1_760_000_000, -1, 2, queue, 50, 20, 2500, 4, 1, 0, 0, odid, 0, ""))
            for step, (ease, ivl, kind_, factor, ms) in enumerate([(3, -600, 0, 0, 4000), (3, 1, 0, 2500, 3000), (1, 3, 1, 2300, 90_000), (3, -600, 2, 2300, 5000), (4, 9, 1, 2450, 2500)]):
                reviews.append((at + step * 3 * DAY + place * 60_000 + ord_, card_id, -1, ease, ivl, 1, factor, ms, kind_))
    first = cards[0][0]
    # No answers: set by hand, a filtered deck that reschedules nothing, and an answer to a card that is gone.
    reviews.append((at + 20 * DAY, first, -1, 0, 30, 9, 2500, 0, 4))
    reviews.append((at + 21 * DAY, first, -1, 3, 9, 9, 0, 1500, 3))
    reviews.append((at + 22 * DAY, 999, -1, 3, 9, 9, 2500, 1500, 1))
    # One card was begun anew: what stands before it does not count.
    reviews.append((at + 13 * DAY, cards[1][0], -1, 0, 0, 9, 0, 0, 4))
    reviews.append((at + 14 * DAY, cards[1][0], -1, 3, 1, 1, 2500, 2000, 0))
    return notes, cards, sorted(reviews)


CORE = """
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
"""
NEWER = """
create table graves (oid integer not null, type integer not null, usn integer not null, primary key (oid, type)) without rowid;
create table deck_config (id integer primary key not null, name text not null collate unicase, mtime_secs integer not null, usn integer not null, config blob not null);
create table config (KEY text not null primary key, usn integer not null, mtime_secs integer not null, val blob not null) without rowid;
create table fields (ntid integer not null, ord integer not null, name text not null collate unicase, config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_fields_name_ntid on fields (name, ntid);
create table templates (ntid integer not null, ord integer not null, name text not null collate unicase, mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_templates_name_ntid on templates (name, ntid);
create table notetypes (id integer not null primary key, name text not null collate unicase, mtime_secs integer not null, usn integer not null, config blob not null);
create unique index idx_notetypes_name on notetypes (name);
create table decks (id integer primary key not null, name text not null collate unicase, mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);
create unique index idx_decks_name on decks (name);
create table tags (tag text not null primary key collate unicase, usn integer not null, collapsed boolean not null, config blob null) without rowid;
"""


def varint(number):
    out = b""
    while True:
        number, low = number >> 7, number & 127
        out += bytes([low | (128 if number else 0)])
        if not number:
            return out


def text(field, value):
    raw = value.encode()
    return varint(field << 3 | 2) + varint(len(raw)) + raw


def number(field, value):
    return varint(field << 3) + varint(value) if value else b""


def database(path, fill):
    if os.path.exists(path):
        os.remove(path)
    base = sqlite3.connect(path)
    base.create_collation("unicase", lambda a, b: (a.casefold() > b.casefold()) - (a.casefold() < b.casefold()))
    base.execute("pragma page_size = 512")
    base.executescript(CORE)
    fill(base)
    base.commit()
    base.execute("vacuum")
    counts = {name: base.execute(f"select count(*) from {table}").fetchone()[0] for name, table in [("notes", "notes"), ("cards", "cards"), ("reviews", "revlog")]}
    base.close()
    return counts


def fill_rows(base):
    notes, cards, reviews = rows()
    base.executemany(f"insert into notes values ({','.join('?' * 11)})", notes)
    base.executemany(f"insert into cards values ({','.join('?' * 18)})", cards)
    base.executemany(f"insert into revlog values ({','.join('?' * 9)})", reviews)


def schema11(scheduler):
    def fill(base):
        models = {
            str(id_): {
                "id": id_, "name": name, "type": kind, "mod": 0, "usn": -1, "sortf": 0, "did": 1, "css": ".card {}", "latexPre": "", "latexPost": "", "tags": [], "vers": [],
                "flds": [{"name": field, "ord": at, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []} for at, field in enumerate(fields)],
                "tmpls": [{"name": title, "ord": at, "qfmt": front, "afmt": back, "did": None, "bqfmt": "", "bafmt": ""} for at, (title, front, back) in enumerate(templates)],
            }
            for id_, (name, kind, fields, templates) in TYPES.items()
        }
        decks = {str(id_): {"id": id_, "name": name, "mod": 0, "usn": 0, "desc": "", "dyn": 0, "conf": 1} for id_, name in DECKS.items()}
        conf = {"nextPos": 1, "curDeck": 1, **({"schedVer": scheduler} if scheduler > 1 else {})}
        base.execute("insert into col values (1, 1388548800, ?, ?, 11, 0, 0, 0, ?, ?, ?, '{}', '{}')", (NOON, NOON, json.dumps(conf), json.dumps(models), json.dumps(decks)))
        base.execute("create table graves (usn integer not null, oid integer not null, type integer not null)")
        fill_rows(base)
    return fill


def schema18(base):
    base.executescript(NEWER)
    base.execute("insert into col values (1, 1388548800, ?, ?, 18, 0, 0, 0, '', '', '', '', '')", (NOON, NOON))
    base.execute("insert into config values ('schedVer', 0, 0, '2')")
    for id_, (name, kind, fields, templates) in TYPES.items():
        base.execute("insert into notetypes values (?, ?, 0, 0, ?)", (id_, name, number(1, kind) + text(3, ".card {}") + number(10, id_)))
        for at, field in enumerate(fields):
            base.execute("insert into fields values (?, ?, ?, ?)", (id_, at, field, text(3, "Arial") + number(4, 20)))
        for at, (title, front, back) in enumerate(templates):
            base.execute("insert into templates values (?, ?, ?, 0, 0, ?)", (id_, at, title, text(1, front) + text(2, back) + number(8, 12345)))
    for id_, name in DECKS.items():
        base.execute("insert into decks values (?, ?, 0, 0, ?, ?)", (id_, name.replace("::", UNIT), b"\x08\x01", b"\x0a\x02\x08\x01"))
    fill_rows(base)


def dummy(base):
    """What newer packages hold for older releases of Anki."""
    schema11(2)(base)
    base.execute("delete from notes where id > 1605000000000")
    base.execute("delete from cards where nid > 1605000000000")
    base.execute("delete from revlog")
    base.execute("update notes set flds = ?", ("Please update to the latest Anki version, then import the .colpkg/.apkg file again." + UNIT,))


def package(name, files):
    path = os.path.join(HERE, name)
    with zipfile.ZipFile(path, "w") as packed:
        for inner, (content, method) in files.items():
            info = zipfile.ZipInfo(inner, (2025, 10, 9, 12, 0, 0))
            packed.writestr(info, content, method, 9)


def zstd(content):
    return subprocess.run(["zstd", "-19", "-q", "-c"], input=content, stdout=subprocess.PIPE, check=True).stdout


def main():
    deflate, stored = zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED
    work = os.path.join(HERE, "work.sqlite")

    def made(fill):
        counts = database(work, fill)
        with open(work, "rb") as file:
            content = file.read()
        os.remove(work)
        return content, counts

    counts = {}
    old, counts["schema-11.apkg"] = made(schema11(1))
    package("schema-11.apkg", {"collection.anki2": (old, deflate), "media": (b'{"0": "heart.mp3", "1": "lung.jpg"}', deflate), "0": (b"no sound", stored), "1": (b"no picture", stored)})
    middle, counts["schema-11-scheduler-2.apkg"] = made(schema11(2))
    note, _ = made(dummy)
    package("schema-11-scheduler-2.apkg", {"collection.anki21": (middle, deflate), "collection.anki2": (note, deflate), "meta": (b"\x08\x02", stored), "media": (b"{}", deflate)})
    new, counts["schema-18.colpkg"] = made(schema18)
    package("schema-18.colpkg", {"meta": (b"\x08\x03", stored), "collection.anki21b": (zstd(new), stored), "collection.anki2": (note, deflate), "media": (zstd(b"\x0a\x0b\x0a\x09heart.mp3\x10\x08"), stored), "0": (zstd(b"no sound"), stored)})
    package("dummy-only.apkg", {"collection.anki2": (note, deflate), "media": (b"{}", deflate)})
    with open(os.path.join(HERE, "counts.json"), "w") as file:
        json.dump(counts, file, indent="\t")
        file.write("\n")


main()
