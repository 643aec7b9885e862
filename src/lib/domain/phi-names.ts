/** M21: what in a text looks like the name of a person. A name alone cannot be told, so it is what stands around it. */

/** The commonest in the United States, without accents; those that are words or eponyms, too, are left out. */
const GIVEN =
	'James|John|Robert|Michael|William|David|Richard|Joseph|Charles|Christopher|Daniel|Matthew|Anthony|Steven|' +
	'Andrew|Joshua|Kenneth|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|' +
	'Jonathan|Stephen|Larry|Justin|Brandon|Benjamin|Samuel|Gregory|Patrick|Alexander|Jack|Dennis|Jerry|Peter|Henry|' +
	'Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Lisa|Nancy|Betty|Margaret|Sandra|' +
	'Ashley|Kimberly|Emily|Donna|Michelle|Carol|Amanda|Dorothy|Melissa|Deborah|Stephanie|Rebecca|Sharon|Laura|' +
	'Cynthia|Kathleen|Amy|Angela|Shirley|Anna|Brenda|Pamela|Emma|Nicole|Helen|Samantha|Katherine|Christine|Jane|' +
	'Maria|Jose|Juan|Carlos|Luis|Miguel|Mohammed|Ahmed';

/** The commonest surnames that are no word of the trade: written small they are told by what stands before them. */
const SURNAMES =
	'smith|johnson|williams|jones|garcia|miller|davis|rodriguez|martinez|hernandez|lopez|gonzalez|gonzales|wilson|' +
	'anderson|taylor|thompson|sanchez|ramirez|lewis|robinson|nguyen|torres|flores|rivera|campbell|mitchell|carter|' +
	'roberts|gomez|phillips|evans|turner|diaz|cruz|edwards|collins|reyes|stewart|morales|murphy|gutierrez|ortiz|' +
	'cooper|peterson|bailey|kelly|howard|ramos|richardson|watson|brooks|chavez|bennett|mendoza|ruiz|hughes|alvarez|' +
	'castillo|sanders|patel|myers|jimenez|khan|ahmed|mohamed|sullivan|russell|henderson|coleman|jenkins|perry|powell|patterson|perez';

/** Words that stand capitalised in headings and titles of this trade, where a name could stand. */
const OF_TRADE = new RegExp(
	'(?:itis|os[ei]s|emia|uria|pathy|omas?|tomy|plasty|scopy|algia|[ts]ion|ism|ures?|ology|gram|graphy|trophy|plegia|' +
		'paresis|rrhea|penia|ous|ive|ment|ical|inal|onal|ular|onic|emic|atic|etic|otic|olic|ency|ance|ence)$|' +
		'^(?:abdominal|abnormal|abuse|access|accident|activity|acute|admitted|adult|adverse|african|age|agents|' +
		'alcohol|american|ankle|anterior|arm|artery|asian|assault|assessment|assigned|asthma|back|bed|benign|' +
		'bilateral|bill|bite|black|bleeding|blood|body|bone|brain|breast|bundle|burn|buttock|cancer|cardiac|care|' +
		'cataract|catheter|cell|cerebral|cervix|chart|chest|child|chronic|classified|clinic|code|coding|colon|' +
		'complete|congenital|cord|corneal|crisis|crushing|cyst|date|defect|deformity|denies|device|diabetes|' +
		'diagnosis|discharge|disease|diseases|disorder|disorders|displaced|driven|drug|drugs|duct|ear|edema|' +
		'effect|effects|elbow|elsewhere|embolism|encounter|exam|eye|eyelid|face|fall|family|female|femur|fever|' +
		'fibula|financial|finger|first|fistula|following|foot|forearm|foreign|from|gland|gout|hand|has|head|' +
		'health|heart|hemorrhage|hepatic|hereditary|hernia|high|hip|hispanic|home|hospital|humerus|hypertension|' +
		'idiopathic|index|induced|information|inguinal|initial|injured|injury|insect|intent|internal|intestinal|' +
		'into|involving|is|joint|juvenile|kidney|knee|labor|latino|left|leg|limb|lip|liver|low|lower|lumbar|lung|' +
		'lupus|lymph|male|malignant|manual|mass|medical|medicare|mellitus|migraine|military|mitral|multiple|' +
		'muscle|name|native|neck|neonatal|neoplasm|nerve|newborn|nondisplaced|normal|not|note|obesity|object|' +
		'occupant|office|open|organ|organs|other|ovary|pain|palsy|pancreas|part|partial|past|patella|pelvic|' +
		'pelvis|phase|placenta|plan|pneumonia|poor|portal|posterior|postpartum|pregnancy|present|presents|' +
		'primary|procedure|protection|pulmonary|record|reflux|region|related|renal|report|reports|retained|' +
		'rheumatoid|right|rights|ring|room|safety|scalp|score|screening|second|secondary|seen|self|sepsis|septic|' +
		'sequela|severe|sex|shock|shoulder|sick|side|sign|signs|simple|site|sites|skin|skull|sleep|social|' +
		'spanish|specified|spinal|spine|spleen|splint|sprain|states|status|stenosis|stroke|subsequent|summary|' +
		'superficial|syncope|syndrome|system|table|teeth|test|thigh|third|thoracic|thumb|tibia|today|toe|tooth|' +
		'toxic|tract|transferred|trauma|trimester|tube|tumor|type|ulcer|undetermined|unilateral|unit|unspecified|' +
		'upper|urinary|use|uterus|valve|vein|vertebra|virus|vision|visit|vital|war|was|weakness|week|white|who|' +
		'with|withdrawal|without|wound|wrist)$',
	'iu'
);
/** What may stand behind `mr` for mitral regurgitation and magnetic resonance, and behind the end of a sentence. */
const NO_NAME =
	'(?:and|as|at|but|by|due|for|from|has|in|is|jet|may|mild|moderate|no|not|noted|of|on|contrast|score|spectr\\p{L}+|or|present|seen|severe|' +
	'severity|the|to|trace|was|were|with|without|\\p{L}+(?:gra(?:m|phy|phic)|scopy)|angio|imaging|scan|study)';

/** Behind a given name written small: the sentence goes on, and no surname comes. */
const GOES_ON =
	'(?:after|also|and|as|at|before|but|by|came|can|did|does|due|fell|felt|for|from|got|had|has|have|he|her|here|his|if|in|into|' +
	'is|it|its|law|may|not|noted|of|off|on|or|out|seen|she|should|so|states|than|that|the|then|they|this|to|today|' +
	'took|until|use|uses|was|went|were|when|which|who|will|with|without|wort|would|\\p{L}+(?:ed|ing|ly))';
/** What was named after a person: behind such a name it is none of a patient. */
const EPONYM =
	'(?:anomaly|antigen|body|bodies|brace|canal|catheter|cells?|classification|' +
	'contracture|criteria|cysts?|defect|disease|disorder|effect|fibers?|fractures?|hernia|lake|lead|lens|lesion|ligament|lymphoma|nodules?|' +
	'operation|osteotomy|palsy|procedure|protocol|retractor|score|signs?|spots?|stain|syndrome|technique|test|tube|tumou?r|' +
	'valve|virus)(?![\\p{L}\\p{N}])';
const NO_EPONYM = `(?!(?:['’]s)?(?:[ -]\\p{L}+)? ${EPONYM})`;

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
/** A capital, and a small letter behind it: `O’Brien`, `Müller`, and not `COPD`. */
const WORD = "\\p{Lu}(?=[\\p{L}'’-]*\\p{Ll})[\\p{L}'’-]*\\p{L}";
const ANY = "\\p{L}[\\p{L}'’-]*\\p{L}";
const MIDDLE = '(?: \\p{Lu}\\.?)?';
const AGE =
	',?\\s*\\(?\\d{1,3}(?:\\s?[MFmf]|\\s?y\\/?o|[- ]?(?:yrs?|years?)[- ]old|\\s?yrs?|\\s?years? of age)' +
	AFTER;
const CAPS = GIVEN.toUpperCase();
const SMALL = GIVEN.toLowerCase();
/** Those that are no part of another word's name, either: peter out, a jack, the technique of Alexander. */
const SMALL_SURE = SMALL.replace(
	/\b(?:james|jack|jerry|peter|carol|alexander|henry|amy|mary|jane|charles)\|/g,
	''
);
const TITLE =
	"(?:(?:[Pp]atient|PATIENT|[Pp]t\\.?|PT\\.?|[Cc]lient|[Mm]ember)(?:[:=]|[’']s name is| is| named?)?|" +
	'[Nn]amed?[:=]?|[Mm]iss|[Mm]s\\.?|[Mm]rs?\\.?|[Dd]r\\.?|[Dd]octor)';
const SMALL_ANY = `(?!${GOES_ON}${AFTER}|${EPONYM})${ANY}`;

const patternOf = (source: string): RegExp => new RegExp(source, 'gu');

/** Where `words` names the group of a match, none of its last two may be a word of the trade. */
export const NAMES: readonly RegExp[] = [
	`${BEFORE}(?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor)\\.?\\s+\\p{Lu}[\\p{L}'’-]*[\\p{Ll}'’-]`,
	`${BEFORE}(?:MRS|DR)\\. \\p{Lu}{3,}`,
	`${BEFORE}(?:[Mm]rs?\\.?|dr\\.) (?!${NO_NAME}${AFTER})\\p{Ll}[\\p{L}'’-]+`,
	`${BEFORE}(?:[Pp]atient|PATIENT|[Pp]t|Name)(?:[:=]|['’]s name is| is| named)? (?<words>${WORD},?${MIDDLE} ${WORD})`,
	`${BEFORE}(?:[Pp]atient|[Pp]t|[Ll]ast|[Ff]irst|[Ff]ull|[Ff]amily)(?:['’]s)? [Nn]ame ?(?:[:=]|is) ?${ANY}(?:,? ${ANY})?`,
	// A name of something else has a word before: drug name, file name.
	`(?<![\\p{L}\\p{N}][ _-]?)(?:[Nn]ame|NAME) ?[:=] ?(?<words>${ANY},? ${ANY})`,
	`${BEFORE}name is (?<words>${WORD} ${WORD})`,
	// Behind no other such word: that is a title, of which this would be the end.
	`${BEFORE}(?<!\\p{Lu}[\\p{L}'’-]*,? )(?<words>${WORD},?(?: \\p{Lu}\\.?| ${WORD})? ${WORD})${AGE}`,
	`${BEFORE}(?<!\\p{Lu}[\\p{L}'’-]*,? )(?<words>\\p{Lu}{5,}, \\p{Lu}{4,})${MIDDLE}${AGE}`,
	// Saint John wort, and the virus of John Cunningham.
	`${BEFORE}(?<!(?:St|Saint)\\.? )(?<words>(?:${GIVEN})${MIDDLE} ${WORD})${AFTER}${NO_EPONYM}`,
	`${BEFORE}(?<words>(?:${CAPS})${MIDDLE} \\p{Lu}{2,})${AFTER}`,
	`${BEFORE}(?<words>${WORD}, (?:${GIVEN}))${AFTER}`,
	`${BEFORE}(?<words>\\p{Lu}{2,}, (?:${CAPS}))${AFTER}`,
	`${BEFORE}(?:${SMALL}) ${ANY}${AGE}`
].map(patternOf);

/** In small letters: a title before it, or both names among the commonest, or a given name that is no word. */
const SMALL_NAMES: readonly RegExp[] = [
	`${BEFORE}${TITLE} (?:${GIVEN}|${CAPS}|${SMALL})${AFTER}(?: \\p{L}\\.?(?= ))?(?: ${SMALL_ANY})?${NO_EPONYM}`,
	`${BEFORE}${TITLE} (?:${SMALL_ANY} )?(?:${SURNAMES})${AFTER}${NO_EPONYM}`,
	`${BEFORE}(?:${SMALL})(?: \\p{L}\\.?)? (?:${SURNAMES}|doe)${AFTER}${NO_EPONYM}`,
	`${BEFORE}(?:${SURNAMES}|doe), (?:${SMALL})${AFTER}`,
	`${BEFORE}(?<!(?:st|saint)\\.? )(?:${SMALL_SURE})(?: \\p{L}\\.?)? (?<words>${SMALL_ANY})${AFTER}${NO_EPONYM}`
].map(patternOf);

const LISTED = new Set(`${SMALL}|${SURNAMES}`.split('|'));
/** All of these hold a name that is listed: most texts hold none, and one look tells. */
export const smallNamesFor = (text: string): readonly RegExp[] =>
	text.match(/\p{L}+/gu)?.some((word) => LISTED.has(word.toLowerCase())) ? SMALL_NAMES : [];

/** @param match of one of `NAMES` */
export function isOfTrade({ groups }: RegExpExecArray): boolean {
	const words = groups?.['words']?.split(/[\s,]+/) ?? [];
	return words.slice(-2).some((word) => OF_TRADE.test(word));
}
