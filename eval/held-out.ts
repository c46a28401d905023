/** Articles of this date and later are never trained on: they are for measuring. */
export const HELD_OUT_FROM = "2016-07-20";
