package org.viperstudio.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses pictures that differ most, one after the other: each is the farthest from all that were chosen before it. */
final class FarthestPointSelection {
    /** How much farther a candidate counts for each category of attributes that no chosen one has. */
    private static final float NEW_CATEGORY = 0.1f;

    private final List<Candidate> candidates;
    private final List<ImageDescriptor> descriptors;
    private final List<Candidate> chosen = new ArrayList<>();
    private final List<ImageDescriptor> seen = new ArrayList<>();
    private final Set<String> categories = new HashSet<>();

    /** @param descriptors what each candidate looks like, in the same order */
    FarthestPointSelection(List<Candidate> candidates, List<ImageDescriptor> descriptors) {
        this.candidates = candidates;
        this.descriptors = descriptors;
    }

    List<Candidate> choose(int count) {
        while (chosen.size() < count) {
            int next = farthest();
            chosen.add(candidates.get(next));
            seen.add(descriptors.get(next));
            categories.addAll(candidates.get(next).categories());
        }
        return List.copyOf(chosen);
    }

    private int farthest() {
        int best = 0;
        float most = -1;
        for (int i = 0; i < candidates.size(); i++) {
            if (descriptors.get(i).presentable() && !chosen.contains(candidates.get(i))) {
                float far = distance(i);
                if (far > most) {
                    most = far;
                    best = i;
                }
            }
        }
        return best;
    }

    private float distance(int candidate) {
        long fresh = candidates.get(candidate).categories().stream()
                .filter(category -> !categories.contains(category))
                .count();
        return (seen.isEmpty() ? 0 : descriptors.get(candidate).distance(seen)) + NEW_CATEGORY * fresh;
    }
}
