/**
 * Words of a record and their short forms, which may stand for one another without changing what is said. Only
 * forms with one meaning, as abbreviation-words.ts tells it; a tap on one shows that meaning.
 */

/** Short form, the words for it, and in which records it is exchanged: words → short in a messy one, back in a clean one. */
export const SHORT_FORMS: readonly (readonly [
	short: string,
	long: string,
	where: 'messy' | 'clean' | 'both'
])[] = [
	['afib', 'atrial fibrillation', 'both'],
	['BMP', 'basic metabolic panel', 'both'],
	['BP', 'blood pressure', 'both'],
	['bid', 'twice a day', 'both'],
	['CBC', 'complete blood count', 'both'],
	['CKD', 'chronic kidney disease', 'both'],
	['CMP', 'comprehensive metabolic panel', 'both'],
	['COPD', 'chronic obstructive pulmonary disease', 'both'],
	['CT', 'computed tomography', 'clean'],
	['DVT', 'deep vein thrombosis', 'both'],
	['EBL', 'estimated blood loss', 'both'],
	['ECG', 'electrocardiogram', 'both'],
	['EEG', 'electroencephalogram', 'clean'],
	['EF', 'ejection fraction', 'both'],
	['f/u', 'follow-up', 'both'],
	['GERD', 'gastroesophageal reflux disease', 'both'],
	['Hgb', 'hemoglobin', 'both'],
	['HDL', 'high-density lipoprotein', 'clean'],
	['h/o', 'history of', 'both'],
	['HR', 'heart rate', 'both'],
	['HTN', 'hypertension', 'both'],
	['ICU', 'intensive care unit', 'both'],
	['LDL', 'low-density lipoprotein', 'clean'],
	['MRI', 'magnetic resonance imaging', 'clean'],
	['NKDA', 'no known drug allergies', 'both'],
	['OA', 'osteoarthritis', 'both'],
	['OSA', 'obstructive sleep apnea', 'both'],
	['PCP', 'primary care provider', 'both'],
	['po', 'by mouth', 'both'],
	['prn', 'as needed', 'both'],
	['pt', 'patient', 'both'],
	['Pt', 'Patient', 'both'],
	['RR', 'respiratory rate', 'both'],
	['SOB', 'shortness of breath', 'both'],
	['SpO2', 'oxygen saturation', 'clean'],
	['s/p', 'status post', 'messy'],
	['tid', 'three times a day', 'both'],
	['TSH', 'thyroid-stimulating hormone', 'clean'],
	['tx', 'treatment', 'messy'],
	['UA', 'urinalysis', 'both'],
	['UTI', 'urinary tract infection', 'both'],
	['w/', 'with', 'messy'],
	['w/o', 'without', 'messy'],
	['WBC', 'white blood cells', 'clean'],
	['XR', 'x-ray', 'messy']
];
