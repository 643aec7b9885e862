export const OPERATION_WORDS = `
`;
