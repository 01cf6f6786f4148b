package org.viperstudio.language;

import java.nio.file.Path;
import java.util.List;

/**
 * A conversation as IDEFICS2 reads it.
 *
 * @param ids token ids, with as many for each picture as the model sees it in
 * @param pictures the pictures, in order
 */
public record TokenizedPrompt(List<Integer> ids, List<Path> pictures) {
    public TokenizedPrompt {
        ids = List.copyOf(ids);
        pictures = List.copyOf(pictures);
    }

    /** How many tokens it shares with another from the beginning on; a picture is shared whole or not at all. */
    int sharedWith(TokenizedPrompt other, int imageToken, int tokensPerPicture) {
        int length = Math.min(ids.size(), other.ids.size());
        int whole = 0;
        int pictureTokens = 0;
        for (int i = 0; i < length && ids.get(i).equals(other.ids.get(i)); i++) {
            if (ids.get(i) == imageToken) {
                int picture = pictureTokens / tokensPerPicture;
                if (!pictures.get(picture).equals(other.pictures.get(picture))) {
                    return whole;
                }
                pictureTokens++;
            }
            whole = pictureTokens % tokensPerPicture == 0 ? i + 1 : whole;
        }
        return whole;
    }

    /** How many pictures lie wholly in the first {@code tokens} tokens. */
    int picturesIn(int tokens, int imageToken, int tokensPerPicture) {
        long seen = ids.stream().limit(tokens).filter(id -> id == imageToken).count();
        return (int) seen / tokensPerPicture;
    }

    /** The ids from one on. */
    public long[] idsFrom(int first) {
        return ids.stream().skip(first).mapToLong(Integer::longValue).toArray();
    }
}
