/**
 * The icon shapes of the pages: path data for a 24 × 24 box, drawn with a stroke. Each verdict has a shape of its own,
 * so that it can be told apart without colour. Icons always stand beside their word and are hidden from screen readers.
 */
export const ICONS = {
  check: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.5l3 3 5.5-6.5",
  brackets: "M8 4H4v16h4M16 4h4v16h-4M9 12h6",
  ellipsis: "M3 7h18M3 17h18M6 12h.01M12 12h.01M18 12h.01",
  warning: "M12 3.5 2.5 20h19ZM12 10v4.5M12 17.4v.1",
  joined: "M3 5h8v14H3zM13 5h8v14h-8zM9 12h6",
  approx: "M4 10c3-4 5 1 8 0s5-4 8-1M4 16c3-4 5 1 8 0s5-4 8-1",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21M8 10.5h5",
  cross: "M12 2.5l6.7 2.8 2.8 6.7-2.8 6.7-6.7 2.8-6.7-2.8L2.5 12l2.8-6.7ZM9 9l6 6M15 9l-6 6",
  question: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M12 17v.1",
  dash: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8",
  voice:
    "M12 3.5a3.5 3.5 0 0 0-3.5 3.5v4a3.5 3.5 0 0 0 7 0V7A3.5 3.5 0 0 0 12 3.5ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21",
  people:
    "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 5.500a3 3 0 0 1 0 5.500M17.500 14.500c2.200.7 3.500 2.800 3.500 5.500",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  relay: "M4 9h13M13 5l4 4-4 4M20 15H7M11 11l-4 4 4 4",
  wire: "M12 13v8M8.500 16.500a5 5 0 1 1 7 0M6 19a8.500 8.500 0 1 1 12 0M12 12.500v.1",
  newspaper: "M4 5h13v14H5.500A1.500 1.500 0 0 1 4 17.500ZM17 9h3v8.500a1.500 1.500 0 0 1-3 0ZM7 9h7M7 12.500h7M7 16h4",
  reader:
    "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z",
} as const;

export type IconName = keyof typeof ICONS;
