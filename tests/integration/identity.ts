/** The columns of an account that a Member carries, for tests that authenticate one themselves. */
export const identityFields = {
  id: true,
  email: true,
  name: true,
  timeZone: true,
  hoursPerWeek: true,
  targetRoleId: true,
} as const;
