package org.viperstudio.preference.idefics2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.Answer;
import org.viperstudio.language.Decoding;
import org.viperstudio.language.WritingListener;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * The paper's visual preference extractor (VPE): IDEFICS2 reads all pictures and comments in one conversation and
 * writes two lists. What stands in both is dropped from both.
 */
public final class Idefics2Extractor implements PreferenceExtractor {
    /** The released pipeline's settings. */
    private static final Decoding DECODING = Decoding.greedy(2000, 0.99);

    private final AdaptedModel model;
    private final CatalogueNames names;

    /**
     * An extractor.
     *
     * @param model IDEFICS2 with the extractor's adapter
     * @param catalogue to whose names the model's words are mapped where they mean the same
     */
    public Idefics2Extractor(AdaptedModel model, AttributeCatalogue catalogue) {
        this.model = model;
        this.names = new CatalogueNames(catalogue);
    }

    /**
     * The visual preference that all comments together express.
     *
     * @throws org.viperstudio.picture.PictureException if a picture cannot be read
     * @throws IllegalArgumentException if there are more comments than the model can hold
     */
    @Override
    public VisualPreference extract(List<Comment> comments, ExtractionListener listener) {
        if (comments.isEmpty()) {
            return VisualPreference.NONE;
        }
        Answer answer = model.answer(model.prompt(ExtractionPrompt.of(comments)), DECODING, listening(listener));
        return preference(answer.text(), comments);
    }

    /** Parses the model's answer to these comments. */
    VisualPreference preference(String answer, List<Comment> comments) {
        ExtractedLists lists = AnswerParser.parse(answer);
        Provenance provenance = new Provenance(comments);
        return new VisualPreference(named(lists.liked(), provenance), named(lists.disliked(), provenance)).settled();
    }

    private List<PreferredAttribute> named(List<String> words, Provenance provenance) {
        Map<String, PreferredAttribute> named = new LinkedHashMap<>();
        for (String said : words) {
            String name = names.name(said);
            named.putIfAbsent(name, new PreferredAttribute(name, 1, provenance.of(said, name)));
        }
        return List.copyOf(named.values());
    }

    private static WritingListener listening(ExtractionListener listener) {
        return new WritingListener() {
            @Override
            public boolean onReading(double done) {
                return listener.onReading(done);
            }

            @Override
            public boolean onText(String soFar) {
                return listener.onText(soFar);
            }
        };
    }
}
