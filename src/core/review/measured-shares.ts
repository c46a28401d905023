export const MEASURED_SHARES: Readonly<Record<string, number>> = {};
