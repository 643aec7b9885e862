export const BRAND_NAMES = `
`;
