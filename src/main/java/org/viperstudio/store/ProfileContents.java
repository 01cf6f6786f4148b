package org.viperstudio.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows of a profile that belong to the person: what is duplicated, exported and imported. Ids count within it.
 *
 * @param comments the oldest first
 * @param tastes the oldest first, each after its parent
 * @param currentTaste the id of the version that counts
 * @param history the oldest first
 * @param settings by name
 */
public record ProfileContents(
        List<StoredComment> comments,
        List<OwnPicture> ownPictures,
        List<TasteVersion> tastes,
        OptionalLong currentTaste,
        List<HistoryEntry> history,
        List<BlindTest> blindTests,
        List<UsedPrompt> prompts,
        Map<String, String> settings) {
    /** Nothing yet. */
    public static final ProfileContents EMPTY = new ProfileContents(
            List.of(), List.of(), List.of(), OptionalLong.empty(), List.of(), List.of(), List.of(), Map.of());

    public ProfileContents {
        comments = List.copyOf(comments);
        ownPictures = List.copyOf(ownPictures);
        tastes = List.copyOf(tastes);
        history = List.copyOf(history);
        blindTests = List.copyOf(blindTests);
        prompts = List.copyOf(prompts);
        settings = Map.copyOf(settings);
    }

    /** All pictures that the rows speak of. */
    public Set<Sha256> pictures() {
        Stream<Sha256> commented = comments.stream()
                .flatMap(comment -> comment.picture().stream())
                .flatMap(ref -> ref instanceof PictureRef.Stored(Sha256 sha256) ? Stream.of(sha256) : Stream.empty());
        Stream<Sha256> tested =
                blindTests.stream().flatMap(test -> test.candidates().stream()).map(BlindTest.Candidate::picture);
        Stream<Sha256> shown = Stream.concat(
                ownPictures.stream().map(OwnPicture::picture), history.stream().map(HistoryEntry::picture));
        return Stream.concat(Stream.concat(commented, tested), shown).collect(Collectors.toUnmodifiableSet());
    }
}
