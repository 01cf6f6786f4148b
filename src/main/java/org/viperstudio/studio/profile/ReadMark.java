package org.viperstudio.studio.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viperstudio.store.ProfileContents;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoredComment;

/**
 * A fingerprint of the comments that a taste was read from, and of who read them. It includes the comments' ids, since
 * the taste refers to them by these; a copy of the profile has other ids.
 */
public final class ReadMark {
    /** The profile's setting that holds the mark of the last reading. */
    public static final String SETTING = "taste.read";

    private ReadMark() {}

    /**
     * The mark of these comments.
     *
     * @param reader the name of the large model that reads them; empty for none
     */
    public static String of(List<StoredComment> kept, String reader) {
        return reader.isEmpty() ? said(kept) : said(kept) + " " + hash(reader);
    }

    private static String said(List<StoredComment> kept) {
        return hash(kept.stream()
                .map(one -> one.id() + " " + one.mark() + " " + one.text())
                .collect(Collectors.joining("\n")));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Fills an empty profile, whose taste counts as read where that of the contents did. */
    static void fill(ProfileStore store, ProfileContents contents) {
        store.fill(contents);
        String before = said(kept(contents.comments()));
        Optional.ofNullable(contents.settings().get(SETTING))
                .filter(mark -> mark.startsWith(before))
                .map(mark -> mark.substring(before.length()))
                .ifPresent(reader ->
                        store.settings().set(SETTING, said(kept(store.comments().all())) + reader));
    }

    private static List<StoredComment> kept(List<StoredComment> comments) {
        return comments.stream().filter(one -> !one.draft()).toList();
    }
}
