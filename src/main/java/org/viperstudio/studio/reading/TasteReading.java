package org.viperstudio.studio.reading;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ReadMark;
import org.viperstudio.studio.taste.EmbeddedTaste;

/**
 * Reads a profile's comments: each one while it is written, and all of them for the taste. The taste is read again only
 * if the comments, or who reads them, have changed since, even if that was in an earlier run of the program.
 * Thread-safe.
 */
public final class TasteReading {
    private static final String DISMISSED = "taste.dismissed";
    private static final String LIKED = "+";
    private static final String DISLIKED = "-";

    private final OpenProfile profile;
    private final Supplier<? extends PreferenceExtractor> extractor;
    private final Supplier<String> largeReader;

    /**
     * The reading of a profile.
     *
     * @param extractor what the program carries; is asked for when first needed, and may take seconds then
     * @param largeReader the name of a large model that is to read the taste in its place; empty for none
     */
    public TasteReading(
            OpenProfile profile, Supplier<? extends PreferenceExtractor> extractor, Supplier<String> largeReader) {
        this.profile = profile;
        this.extractor = extractor;
        this.largeReader = largeReader;
    }

    /** Loads what is needed for reading, so that the first comment need not wait for it. */
    public void prepare() {
        extractor.get();
    }

    /** What these words say, corrected by what the person decided in the taste. */
    public List<Heard> heard(PictureRef picture, String text, Mark mark) {
        Comment comment = profile.comments().readable(unsaved(picture, text, mark));
        VisualPreference read = extractor.get().extract(List.of(comment), ExtractionListener.SILENT);
        List<TasteAttribute> all = profile.taste().attributes();
        Set<Heard> dismissed = new HashSet<>(dismissed());
        all.forEach(attribute -> dismissed.remove(new Heard(attribute.name(), attribute.liked())));
        List<TasteAttribute> decided =
                all.stream().filter(TasteAttribute::byHand).toList();
        return Stream.concat(side(read.liked(), true), side(read.disliked(), false))
                .map(heard -> corrected(heard, decided))
                .filter(heard -> !dismissed.contains(heard))
                .toList();
    }

    private static Stream<Heard> side(List<PreferredAttribute> side, boolean liked) {
        return side.stream().map(attribute -> new Heard(attribute.name(), liked));
    }

    private static Heard corrected(Heard heard, List<TasteAttribute> decided) {
        List<Boolean> sides = decided.stream()
                .filter(one -> one.name().equals(heard.attribute()))
                .map(TasteAttribute::liked)
                .toList();
        return sides.equals(List.of(!heard.liked())) ? heard.flipped() : heard;
    }

    /** The gallery's picture that would tell most after this one; none when all have been spoken of. */
    public Optional<Suggestion> next(PictureRef after) {
        List<Comment> spokenOf = Stream.concat(
                        profile.comments().kept().stream(), Stream.of(unsaved(after, "", Mark.NONE)))
                .map(profile.comments()::readable)
                .toList();
        return EmbeddedTaste.next(spokenOf, profile.taste().preference()).stream()
                .findFirst();
    }

    private static StoredComment unsaved(PictureRef picture, String text, Mark mark) {
        return new StoredComment(0, Optional.of(picture), text, mark, Instant.EPOCH, true);
    }

    /** Whether the taste knows all comments as they are, from who is to read them. */
    public boolean isCurrent() {
        return profile.settings()
                .get(ReadMark.SETTING)
                .map(fingerprint()::equals)
                .orElseGet(() -> profile.comments().kept().isEmpty());
    }

    /**
     * Brings the taste up to the comments, if it is not. Where a large model is to read them, it does so in its own
     * time and nothing happens here.
     *
     * @throws java.util.concurrent.CancellationException when the listener ends it; nothing changes then
     */
    public synchronized void readAgain(ExtractionListener listener) {
        if (largeReader.get().isEmpty()) {
            read(extractor.get(), listener);
        }
    }

    /**
     * The same with a large model.
     *
     * @throws java.util.concurrent.CancellationException when the listener ends it; nothing changes then
     */
    public void readAgain(PreferenceExtractor large, ExtractionListener listener) {
        read(large, listener);
    }

    private void read(PreferenceExtractor by, ExtractionListener listener) {
        String now = fingerprint();
        if (!isCurrent()) {
            profile.taste().extract(by, listener);
            profile.settings().set(ReadMark.SETTING, now);
        }
    }

    /** Turns over what was misunderstood; the person's word stands from now on. */
    public synchronized void flip(Heard heard) {
        readAgain(ExtractionListener.SILENT);
        profile.taste().decide(heard.attribute(), !heard.liked());
    }

    /** Takes away what was never meant; it does not come back by itself. */
    public synchronized void dismiss(Heard heard) {
        readAgain(ExtractionListener.SILENT);
        profile.taste().add(heard.attribute(), heard.liked());
        profile.taste().remove(heard.attribute(), heard.liked());
        Set<Heard> dismissed = new HashSet<>(dismissed());
        dismissed.add(heard);
        profile.settings()
                .set(
                        DISMISSED,
                        dismissed.stream()
                                .map(one -> (one.liked() ? LIKED : DISLIKED) + one.attribute())
                                .sorted()
                                .collect(Collectors.joining("\n")));
    }

    /** What was never meant, as long as the taste does not hold it again. */
    private List<Heard> dismissed() {
        return profile.settings()
                .get(DISMISSED)
                .orElse("")
                .lines()
                .flatMap(TasteReading::dismissed)
                .toList();
    }

    /** A name without a sign, as it was once written, counts for both sides. */
    private static Stream<Heard> dismissed(String line) {
        return line.startsWith(LIKED) || line.startsWith(DISLIKED)
                ? Stream.of(new Heard(line.substring(1), line.startsWith(LIKED)))
                : Stream.of(new Heard(line, true), new Heard(line, false));
    }

    /** Tells apart what was said, and who is to read it. */
    public String fingerprint() {
        return ReadMark.of(profile.comments().kept(), largeReader.get());
    }
}
