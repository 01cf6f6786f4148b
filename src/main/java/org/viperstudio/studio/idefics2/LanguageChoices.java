package org.viperstudio.studio.idefics2;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viperstudio.model.ModelFile;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.studio.profile.OpenProfile;

/** Which model reads a profile's comments and scores its pictures: an IDEFICS2 on this machine, or the embedded one. */
public record LanguageChoices(ModelService models) {
    /**
     * All that could do a task: each IDEFICS2 with each adapter but those that are known to be for another task. Reads
     * files.
     */
    public List<LanguageChoice> all(LanguageTask task) {
        List<Path> adapters = models.ofKind(ModelFile.PeftAdapter.class).stream()
                .map(ModelFile.PeftAdapter::path)
                .filter(path -> isFor(path, task))
                .toList();
        return models.ofKind(ModelFile.Idefics2.class).stream()
                .flatMap(model -> adapters.stream()
                        .map(adapter ->
                                new LanguageChoice(model.path(), adapter, model.title() + ", " + title(adapter))))
                .toList();
    }

    private boolean isFor(Path adapter, LanguageTask task) {
        return Arrays.stream(LanguageTask.values())
                .filter(other -> other != task)
                .noneMatch(other -> offered(other, adapter).isPresent());
    }

    private String title(Path adapter) {
        return Arrays.stream(LanguageTask.values())
                .flatMap(task -> offered(task, adapter).stream())
                .map(ModelOffer::title)
                .findFirst()
                .orElse(String.valueOf(adapter.getFileName()));
    }

    /** The task's offered adapter, if it is this one. */
    private Optional<ModelOffer> offered(LanguageTask task, Path adapter) {
        return models.catalogue()
                .find(task.adapter())
                .filter(offer -> models.presence(offer) instanceof Presence.Here(Path here) && here.equals(adapter));
    }

    /** Who does a task for a profile, where it is not what the program carries. */
    public Optional<LanguageChoice> of(OpenProfile profile, LanguageTask task) {
        return profile.settings().get(task.setting()).flatMap(LanguageChoice::fromSetting);
    }

    /**
     * Decides who does a task for a profile. Scores by another are forgotten: they do not compare.
     *
     * @param choice none for what the program carries
     */
    public void choose(OpenProfile profile, LanguageTask task, Optional<LanguageChoice> choice) {
        if (choice.equals(of(profile, task))) {
            return;
        }
        profile.settings()
                .set(task.setting(), choice.map(LanguageChoice::toSetting).orElse(""));
        if (task == LanguageTask.SCORING) {
            profile.history().forgetScores();
        }
    }
}
