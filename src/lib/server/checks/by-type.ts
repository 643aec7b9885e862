/** What the official releases say against a key, type by type: M3, M12, M15, M18 and the CMS-HCC tables. */
import { isFirst, rulesOf } from '../drill-types/rules-of';
import { isChart, type BookCheck } from './item';

export const checkByType: BookCheck = (item, _source, books) => {
	if (isChart(item) || isFirst(item)) return [];
	return rulesOf(item).checkBooks?.(item, books) ?? [];
};
