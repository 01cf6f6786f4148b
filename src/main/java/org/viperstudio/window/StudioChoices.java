package org.viperstudio.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelKind;
import org.viperstudio.model.lora.TextualInversion;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.wording.Texts;

/** The embedded model, and the models and extras that the user has registered. */
record StudioChoices(ModelService service) implements PaintChoices {
    @Override
    public List<Choice> models() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(EmbeddedModel.folder().toString(), Texts.of("create.model.embedded")));
        diffusion(false).forEach(choices::add);
        return choices;
    }

    @Override
    public List<Choice> refiners() {
        return diffusion(true);
    }

    private List<Choice> diffusion(boolean refiner) {
        return service.ofKind(ModelFile.Diffusion.class).stream()
                .filter(model -> (model.source().kind() == ModelKind.SDXL_REFINER) == refiner)
                .map(model -> Choice.of(model.path()))
                .toList();
    }

    @Override
    public List<Choice> autoencoders() {
        return service.ofKind(ModelFile.LoneVae.class).stream()
                .map(vae -> Choice.of(vae.path()))
                .toList();
    }

    @Override
    public List<Choice> loras() {
        return service.ofKind(ModelFile.LoraFile.class).stream()
                .map(lora -> Choice.of(lora.path()))
                .toList();
    }

    @Override
    public List<Choice> embeddings() {
        return service.ofKind(ModelFile.Embedding.class).stream()
                .map(embedding -> new Choice(embedding.path().toString(), word(embedding.path())))
                .toList();
    }

    private static String word(Path embedding) {
        try (TextualInversion read = TextualInversion.read(embedding)) {
            return read.token();
        }
    }

    @Override
    public PaintSettings first() {
        return PaintSettings.suiting(EmbeddedModel.folder());
    }

    @Override
    public PaintSettings settingsOf(String model) {
        return PaintSettings.suiting(Path.of(model));
    }
}
