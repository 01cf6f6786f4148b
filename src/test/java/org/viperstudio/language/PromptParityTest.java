package org.viperstudio.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.Parity;
import org.viperstudio.text.LanguageTokenizer;

/** Token ids against those of the official processor, exactly. */
class PromptParityTest {
    @ParameterizedTest
    @ValueSource(strings = {"vlm-preferences", "vlm-score"})
    void ids(String name) throws IOException {
        LanguageTokenizer tokenizer = LanguageTokenizer.read(ReferenceModel.folder(name));
        int perPicture = ReferenceModel.settings(name).config().perceiver().tokens();
        String text = Parity.json(name).get("prompt").getAsString();

        List<Integer> ids = new PromptTokenizer(tokenizer, perPicture).ids(text);

        assertThat(ids).isEqualTo(ReferenceModel.ids(Parity.tensors(name), "input_ids"));
    }
}
