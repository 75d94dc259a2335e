export type QuestionSetting = {
  readonly size: 'huge' | 'large' | 'plain' | 'small'
  /** The most lines of each; more end in an ellipsis. */
  readonly question: number
  readonly answer: number
}

/** More than a picture holds: nothing is left out in these, a smaller size is tried instead. */
const all = 40
const whole: readonly QuestionSetting[] = (['huge', 'large', 'plain', 'small'] as const).map(size => ({
  size,
  question: all,
  answer: all,
}))
const cutAnswers: readonly QuestionSetting[] = [16, 14, 12, 10, 8, 6, 4].map(answer => ({
  size: 'small',
  question: 9,
  answer,
}))
/** Every one of them has room for two lines of facts. */
const cutQuestion: QuestionSetting = { size: 'small', question: 14, answer: 0 }

/** Ways to set a question with its answer, to be tried in this order; the last one always fits. */
export function questionSettings(question: string, answer: string): readonly QuestionSetting[] {
  const first = firstSize(question.length + answer.length)
  return [...whole.slice(first), ...(answer === '' ? [cutQuestion] : cutAnswers)]
}

/** The fewer letters the larger. */
function firstSize(letters: number): number {
  if (letters <= 90) return 0
  if (letters <= 200) return 1
  return letters <= 450 ? 2 : 3
}
