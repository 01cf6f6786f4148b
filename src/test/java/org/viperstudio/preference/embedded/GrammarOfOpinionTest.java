package org.viperstudio.preference.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** The rules by which grammar decides what is liked. */
class GrammarOfOpinionTest {
    private static final EmbeddedExtractor EXTRACTOR =
            new EmbeddedExtractor(AttributeCatalogue.load(), picture -> List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I like neither the stripes nor the purple            |                | purple,stripes
                    Neither the tartan nor the stripes appeal to me      |                | stripes,tartan
                    Neither the tartan nor the stripes bother me         | stripes,tartan |
                    Nothing about the tartan appeals to me               |                | tartan
                    I love that there's no glitter                       |                | glitter
                    I hate that there's no fog                           | foggy          |
                    There is no neon, which is great                     |                | neon colours
                    There is no fog, which is a pity                     | foggy          |
                    I like it for the hatching, not for the tartan       | hatching       | tartan
                    The mosaic is boring and no tartan please            |                | mosaic,tartan
                    It pleases me not, this cubism                       |                | cubism
                    The spirals are hard to love                         |                | spirals
                    I doubt the spirals work                             |                | spirals
                    I am not sure the spirals work                       |                | spirals
                    """)
    void readsNegations(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I dislike fog, moss, teal, impasto, warm colours, soft light, joyful mood | | foggy,joyful,moss,soft diffused light,teal,thick impasto,warm colours
                    I love fog, moss, teal, impasto, gloom, melancholy, chaos | chaotic,foggy,gloomy,melancholic,moss,teal,thick impasto |
                    I love the fog, moss, teal, impasto and gold leaf, but the neon ruins it | foggy,gold leaf,moss,teal,thick impasto | neon colours
                    """)
    void aVerbHoldsAlongARow(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The fog works for me. The neon does not.             | foggy           | neon colours
                    Warm colours are great. Cool colours are not.        | warm colours    | cool colours
                    I like that it's not too busy                        |                 | busy composition
                    Nice that it isn't too dark                          |                 | low-key tones
                    I hate the glitter less than the moss                |                 | glitter,moss
                    I love the watercolour less than the ink             | ink wash,watercolour |
                    """)
    void readsWhatIsLeftOut(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I can't believe how beautiful the fog is             | foggy    |
                    I've never been so moved by a mosaic                 | mosaic   |
                    Nothing makes me happier than fog                    | foggy    |
                    There's nothing I dislike more than tartan           |          | tartan
                    Nothing ruins a picture like glitter                 |          | glitter
                    The stripes couldn't be uglier                       |          | stripes
                    How can anyone like tartan?                          |          | tartan
                    How can you hate the fog?                            | foggy    |
                    """)
    void readsNegationsThatOnlyEmphasise(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fog works, glitter doesn't                           | foggy    | glitter
                    Stripes make me happy, tartan does not               | stripes  | tartan
                    I enjoy the fog, my husband does not                 | foggy    |
                    Believe it or not, I love the tartan                 | tartan   |
                    The fog is beautiful, is it not?                     | foggy    |
                    I love the tartan. Not.                              |          | tartan
                    I just adore the tartan, not                         |          | tartan
                    Etchings I adore, mosaics I detest                   | etching  | mosaic
                    The fog I like, the glitter I could do without       | foggy    | glitter
                    The texture is rough and I love it, the colours are cold and I hate them | rough | cool colours
                    The mosaic is dull, the moonlight on the other hand is gorgeous | moonlight | mosaic
                    I love the fog, the lace texture however ruins it    | foggy    | lace texture
                    """)
    void findsWhereAStatementEnds(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Boring, needs more fog                               | foggy     |
                    Dull. More moonlight please.                         | moonlight |
                    A masterpiece. Too much tartan.                      |           | tartan
                    Without the fog it would be boring                   | foggy     |
                    Without the fog, it would be boring                  | foggy     |
                    It would be lovely if it weren't for the fog         |           | foggy
                    Better without the fog                               |           | foggy
                    The stripes are too loud                             |           | stripes
                    Why would anyone want that much glitter?             |           | glitter
                    It's not the fog that bothers me, it's the glitter   | foggy     | glitter
                    Perfect, if you're into tartan                       |           | tartan
                    The colours could be softer                          | muted colours |
                    """)
    void readsWishesAndSuppositions(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I usually hate cubism, but this one I love           | cubism   |
                    At first I hated the stripes. Now I love them.       | stripes  |
                    I used to love impressionism; now it bores me        |          | impressionism
                    I didn't expect to like the mosaic, but I do         | mosaic   |
                    Never liked etchings. Until now.                     | etching  |
                    My wife loves the pink, I prefer the teal            | teal     |
                    My kids hate the fog                                 |          |
                    My son loves the stripes, me too                     | stripes  |
                    Do I like the tartan? No.                            |          | tartan
                    Do I like the tartan? Yes.                           | tartan   |
                    What's wrong with tartan? I like it.                 | tartan   |
                    I bought a frame for it last autumn                  |          |
                    """)
    void tellsWhoseOpinionCountsAndWhen(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The stripes are less boring than the tartan          | stripes     | tartan
                    I'd take charcoal over oil paint any day             | charcoal    | oil paint
                    The etching is not so good as the woodcut            | woodcut     | etching
                    Compared to the fog, the glitter is cheap            | foggy       | glitter
                    Replace the tartan with stripes                      | stripes     | tartan
                    Rather than stripes I would have gone with polka dots | polka dots | stripes
                    watercolour > oil paint                              | watercolour | oil paint
                    """)
    void readsComparisons(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    \uD83D\uDC4D fog \uD83D\uDC4E tartan                 | foggy    | tartan
                    \u2705 stained glass \u274C glitter                  | stained glass | glitter
                    4 stars for the fog, 1 star for the tartan           | foggy    | tartan
                    fog \u2605\u2605\u2605\u2605\u2605 tartan \u2605\u2606\u2606\u2606\u2606 | foggy | tartan
                    Fog 9 out of 10. Tartan 2 out of 10.                 | foggy    | tartan
                    fog +1, tartan -1                                    | foggy    | tartan
                    fog: 10/10 tartan: 0/10                              | foggy    | tartan
                    i loooove the mozaic                                 | mosaic   |
                    soooo pretty, the fog                                | foggy    |
                    I love horses and boats                              | boats,horses |
                    """)
    void readsShorthandAndSlips(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The light is warm but the background is boring       | warm colours |
                    Warm colours, but they don't work                    |            | warm colours
                    Too dark, brighter please                            | high-key tones | low-key tones
                    Not enough contrast, looks washed out                | high contrast | faded
                    The people have no faces which is creepy             |            | eerie
                    muted tones ftw                                      | muted colours |
                    Too clean, like a magazine cover                     |            | clean lines
                    The red roof against the blue sky!                   | blue,red   |
                    The colours really pop                               |            |
                    """)
    void tellsWhichWordsOfASentenceSpeakOfWhich(String text, String liked, String disliked) {
        check(text, liked, disliked);
    }

    @Test
    void whoAsksWhatAThingIsHasNoOpinionOfItYet() {
        assertThat(read("Is that watercolour? Not sure.").disliked()).isEmpty();
        assertThat(read("Is this fog? No idea.").disliked()).isEmpty();
        check("Do I like the tartan? No.", null, "tartan");
    }

    @Test
    void theStarsOfANightSkyRateNothing() {
        check("4 stars for the fog", "foggy", null);
        VisualPreference night = read("I love the fog with 1 star above it");
        assertThat(names(night.liked())).contains("foggy");
        assertThat(night.disliked()).isEmpty();
    }

    @Test
    void ofTheWholePictureTheFeelingInTheEndCounts() {
        assertThat(onPicture("At first I didn't like it, but it grew on me.").liked())
                .isNotEmpty();
        assertThat(onPicture("My wife hates it. I love it.").liked()).isNotEmpty();
        assertThat(onPicture("I wanted to like it but I can't.").disliked()).isNotEmpty();
    }

    @Test
    void aHeadingPointsAtASideOfThePicture() {
        VisualPreference read = onPicture("Colours: yes. Texture: no.");
        assertThat(names(read.liked())).containsExactly("warm colours");
        assertThat(names(read.disliked())).containsExactly("grainy");
    }

    private static VisualPreference onPicture(String text) {
        CommentedPicture picture = new CommentedPicture(Path.of("a.png"), List.of("warm colours", "grainy"));
        return EXTRACTOR.extract(new Comment(text, Mark.NONE, Optional.of(picture)));
    }

    private static VisualPreference read(String text) {
        return EXTRACTOR.extract(new Comment(text, Mark.NONE, Optional.empty()));
    }

    private static void check(String text, String liked, String disliked) {
        VisualPreference read = read(text);
        assertThat(names(read.liked())).as("liked in: %s", text).isEqualTo(list(liked));
        assertThat(names(read.disliked())).as("disliked in: %s", text).isEqualTo(list(disliked));
    }

    private static List<String> list(String names) {
        return names == null ? List.of() : List.of(names.split(","));
    }

    private static List<String> names(List<PreferredAttribute> side) {
        return side.stream().map(PreferredAttribute::name).sorted().toList();
    }
}
