package org.viperstudio.language;

import java.nio.file.Path;
import java.util.List;

/**
 * The tokens of a conversation, as IDEFICS2 reads it.
 *
 * @param ids token ids; each picture has a fixed number of image tokens in them
 * @param pictures the picture files, in order
 */
public record TokenizedPrompt(List<Integer> ids, List<Path> pictures) {
    public TokenizedPrompt {
        ids = List.copyOf(ids);
        pictures = List.copyOf(pictures);
    }

    /** The length of the common prefix with another prompt, in tokens; a picture is in it whole or not at all. */
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

    /** How many pictures are wholly within the first {@code tokens} tokens. */
    int picturesIn(int tokens, int imageToken, int tokensPerPicture) {
        long seen = ids.stream().limit(tokens).filter(id -> id == imageToken).count();
        return (int) seen / tokensPerPicture;
    }

    /** The ids from index {@code first} on. */
    public long[] idsFrom(int first) {
        return ids.stream().skip(first).mapToLong(Integer::longValue).toArray();
    }
}
