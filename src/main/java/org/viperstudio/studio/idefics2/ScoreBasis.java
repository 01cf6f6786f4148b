package org.viperstudio.studio.idefics2;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.idefics2.Idefics2Score;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;
import org.viperstudio.studio.profile.OpenProfile;

/**
 * What a profile's scores depend on: the scorer, the marked pictures, and for the embedded score the taste. Scores made
 * on another basis cannot be compared. Thread-safe.
 */
final class ScoreBasis {
    private static final String SETTING = "scored-after";

    private final OpenProfile profile;
    private final AtomicInteger renewals = new AtomicInteger();

    ScoreBasis(OpenProfile profile) {
        this.profile = profile;
    }

    /** How often the scores were forgotten: a score that was begun at another count is out of date. */
    int renewals() {
        return renewals.get();
    }

    /**
     * Forgets all scores if what they depend on has changed since. Scores of which nothing was noted stay. Reads the
     * store.
     *
     * @return whether they were forgotten
     */
    synchronized boolean renew(Optional<LanguageChoice> scorer) {
        String now = fingerprint(scorer);
        Optional<String> noted = profile.settings().get(SETTING);
        if (noted.equals(Optional.of(now))) {
            return false;
        }
        if (noted.isPresent()) {
            renewals.incrementAndGet();
            profile.history().forgetScores();
        }
        profile.settings().set(SETTING, now);
        return noted.isPresent();
    }

    private String fingerprint(Optional<LanguageChoice> scorer) {
        List<StoredComment> comments = profile.comments().kept();
        List<String> loved = marked(comments, Mark.LOVED);
        List<String> rejected = marked(comments, Mark.REJECTED);
        Stream<Object> basis = scorer.<Stream<Object>>map(
                        choice -> Stream.of(choice.toSetting(), latest(loved), latest(rejected)))
                .orElseGet(() -> Stream.of(sorted(loved.stream()), sorted(rejected.stream()), sorted(taste())));
        List<Object> parts = basis.toList();
        return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static List<String> marked(List<StoredComment> comments, Mark mark) {
        return comments.stream()
                .filter(comment -> comment.mark() == mark)
                .flatMap(comment -> comment.picture().stream())
                .map(PictureRef::toString)
                .toList();
    }

    private static List<String> latest(List<String> pictures) {
        return pictures.subList(Math.max(0, pictures.size() - Idefics2Score.CONTEXT), pictures.size());
    }

    private static List<String> sorted(Stream<String> parts) {
        return parts.sorted().toList();
    }

    private Stream<String> taste() {
        return profile.taste().attributes().stream().map(one -> one.name() + " " + one.liked() + " " + one.weight());
    }
}
