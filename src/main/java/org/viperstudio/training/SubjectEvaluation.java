package org.viperstudio.training;

import java.util.List;

/** Whether plain pictures show the subject that was asked for, by the judge of subjects. */
final class SubjectEvaluation {
    private SubjectEvaluation() {}

    /** The share of plain pictures in which the judge sees the right subject, 0..1. */
    static double accuracy(EvaluationContext context) {
        List<String> subjects = context.chosenSubjects();
        int right = 0;
        int all = 0;
        for (String subject : subjects) {
            for (int seed = 0; seed < context.plan().seeds(); seed++) {
                String seen =
                        context.subjects().best(context.studio().plain(Phrases.of(subject, 0), 10_000L * seed + all));
                right += seen.equals(subject) ? 1 : 0;
                all++;
            }
            context.progress()
                    .accept("subjects: %d of %d pictures, %d right"
                            .formatted(all, subjects.size() * context.plan().seeds(), right));
        }
        return (double) right / all;
    }
}
