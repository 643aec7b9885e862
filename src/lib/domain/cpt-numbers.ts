/**
 * The one switch for two-digit modifiers. The AMA asserts rights in the whole of CPT; bare two-digit modifiers stand
 * throughout free CMS material and are shown in own-words scenarios, never with their CPT text. An owner who is
 * advised otherwise sets this to false: every item with `cptNumbers: true` is then left out of the packs.
 * HCPCS modifiers (RT, JW, KX) are public and need no switch.
 */
export const CPT_NUMBERS: boolean = true;
