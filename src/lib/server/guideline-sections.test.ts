import { expect, it } from 'vitest';
import { guidelineSections } from './guideline-sections';

const TEXT = `
Section I. Conventions ........ 7
   A. Conventions for the ICD-10-CM ........ 7
Section I. Conventions, general coding guidelines
    A. Conventions for the ICD-10-CM
      1.   The Alphabetic Index
      2.   Format
            a. Use of it
 B. General Coding Guidelines
  1.   Locating a code
     A. fumigatus is no section
     3. neither is a step out of turn
 C. Chapter-Specific Coding Guidelines
   1.     Chapter 1
      a. HIV
         1) Code only confirmed cases
         2) Selection
            (a) Patient admitted
               (i) Of a kind
               (ii) Of another
            (b) Patient with
            (c) c
            (d) d
            (e) e
            (f) f
            (g) g
            (h) h
            (i) i after h is a letter
      b. Infectious agents
Section II. Selection of Principal Diagnosis
   A. Codes for symptoms
Appendix I
   B. is no section here
`;

it('finds the sections of the body, level by level', () => {
	expect([...guidelineSections(TEXT)]).toEqual([
		'I', 'I.A', 'I.A.1', 'I.A.2', 'I.A.2.a', 'I.B', 'I.B.1', 'I.C', 'I.C.1', 'I.C.1.a', 'I.C.1.a.1', 'I.C.1.a.2',
		'I.C.1.a.2.a', 'I.C.1.a.2.a.i', 'I.C.1.a.2.a.ii', 'I.C.1.a.2.b', 'I.C.1.a.2.c', 'I.C.1.a.2.d', 'I.C.1.a.2.e',
		'I.C.1.a.2.f', 'I.C.1.a.2.g', 'I.C.1.a.2.h', 'I.C.1.a.2.i', 'I.C.1.b', 'II', 'II.A', 'Appendix I'
	]); // prettier-ignore
});
