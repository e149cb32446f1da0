/** The most that a plan of who does what may hold: lengths in characters. */
export const limits = {
  name: 120,
  title: 120,
  note: 1000,
  contact: 300,
  roles: 200,
  rows: 5000,
  owners: 9,
} as const;

/** The form of a role's id. */
export const roleIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The form of a code: a responsibility's, here or in a register that numbers otherwise. */
export const codePattern = /^[A-Za-z][A-Za-z0-9.-]{0,15}$/;
