/** The framework that the catalogue's folder describes, with its own scale of levels. */
export const frameworkId = "waypoint";
