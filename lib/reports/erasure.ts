/** When what a reporter wrote is erased. Pure; the form, the privacy page and the job tell the same. */

/** Days after the decision. */
export const daysKept = 30;

/** Reports decided before this instant are erased at `now`. */
export const erasedIfDecidedBefore = (now: Date): Date => new Date(now.getTime() - daysKept * 86_400_000);
