package org.viperstudio.training;

import java.util.List;
import org.viperstudio.training.SketchTrial.Bench;

/** Whether plain pictures show what was asked for. */
final class SubjectTrial {
    private SubjectTrial() {}

    static double accuracy(Bench bench) {
        List<String> subjects = bench.chosenSubjects();
        int right = 0;
        int all = 0;
        for (String subject : subjects) {
            for (int seed = 0; seed < bench.plan().seeds(); seed++) {
                String seen = bench.subjects().best(bench.studio().plain(Phrases.of(subject, 0), 10_000L * seed + all));
                right += seen.equals(subject) ? 1 : 0;
                all++;
            }
            bench.news()
                    .accept("subjects: %d of %d pictures, %d right"
                            .formatted(all, subjects.size() * bench.plan().seeds(), right));
        }
        return (double) right / all;
    }
}
