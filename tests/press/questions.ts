/** All questions that the desk is measured by. */
import type { Question } from "./question.ts";
import { milestoneQuestions } from "./questions-milestones.ts";
import { placeQuestions } from "./questions-places.ts";
import { timeQuestions } from "./questions-times.ts";
import { unanswerableQuestions } from "./questions-unanswerable.ts";

export const questions: readonly Question[] = [
  ...milestoneQuestions,
  ...placeQuestions,
  ...timeQuestions,
  ...unanswerableQuestions,
];
