package org.viperstudio.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.viperstudio.job.Job;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.blind.BlindTestPlan;
import org.viperstudio.studio.blind.BlindTestRequest;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.create.LiveSlider;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.BlindTestService;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileChange;
import org.viperstudio.studio.queue.BlindTestQueue;
import org.viperstudio.window.blind.BlindTestBackend;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.window.create.ProfileAlbum;
import org.viperstudio.wording.Texts;

/**
 * The Blind test screen's access to a profile's tests, tastes and models.
 *
 * @param leftOut receives each other profile that cannot be opened, on the thread that tried to
 */
record ProfileBlindTests(Studio studio, OpenProfile profile, PaintChoices choices, Consumer<ProfileInfo> leftOut)
        implements BlindTestBackend {
    private static final System.Logger LOG = System.getLogger("window");

    @Override
    public BlindTestService tests() {
        return profile.blindTests();
    }

    @Override
    public Job<BlindTest> begin(String prompt, Opponents opponents, String model) {
        BlindTestPlan plan = BlindTestPlan.of(
                prompt,
                Map.entry(profile.info().id(), taste()),
                opponents,
                opponents == Opponents.OTHER_TASTES ? others() : Map.of(),
                paint(model),
                LiveSlider.DEFAULT_DEGREE,
                new SplittableRandom());
        return queue().add(Texts.of("blind.job", prompt), BlindTestRequest.of(plan, Program.title()));
    }

    private Taste taste() {
        return Taste.of(profile.taste().preference());
    }

    /** The settings used last if they were for this model, and its defaults otherwise. */
    private PaintSettings paint(String model) {
        return ProfileAlbum.remembered(profile)
                .filter(last -> last.model().equals(model))
                .orElseGet(() -> choices.settingsOf(model));
    }

    @Override
    public List<Choice> models() {
        String last = ProfileAlbum.remembered(profile).orElseGet(choices::first).model();
        List<Choice> models = new ArrayList<>(choices.models());
        Choice first = models.stream()
                .filter(model -> model.path().equals(last))
                .findFirst()
                .orElseGet(() -> new Choice(last, Choice.fileName(last)));
        models.remove(first);
        models.addFirst(first);
        return models;
    }

    @Override
    public boolean hasTaste() {
        return !taste().isEmpty();
    }

    @Override
    public Subscription whenTasteChanges(Runnable listener) {
        return profile.listen(change -> {
            if (change == ProfileChange.TASTE) {
                listener.run();
            }
        });
    }

    private BlindTestQueue queue() {
        return studio.queues().of(profile).blindTests();
    }

    @Override
    public Optional<Job<BlindTest>> painting() {
        return queue().painting();
    }

    private Map<String, Taste> others() {
        return ofOthers(other -> Taste.of(studio.profiles().tasteOf(other)));
    }

    /** Reads something from each other profile that needs no password and can be opened. */
    private <T> Map<String, T> ofOthers(Function<ProfileInfo, T> reading) {
        Map<String, T> read = new LinkedHashMap<>();
        for (ProfileInfo other : studio.profiles().all()) {
            if (!other.id().equals(profile.info().id()) && !other.encrypted()) {
                try {
                    read.put(other.id(), reading.apply(other));
                } catch (StoreException unopened) {
                    LOG.log(System.Logger.Level.WARNING, "Another profile is left out", unopened);
                    leftOut.accept(other);
                }
            }
        }
        return read;
    }

    @Override
    public Map<String, BlindTestResults> everyone() {
        Map<String, BlindTestResults> results = new LinkedHashMap<>();
        results.put(profile.info().id(), tests().results());
        results.putAll(ofOthers(studio.profiles()::blindTestsOf));
        return results;
    }

    @Override
    public String suggestedPrompt() {
        return Texts.of("create.prompt.first");
    }

    @Override
    public String nameOf(Optional<String> owner) {
        if (owner.isEmpty()) {
            return Texts.of("blind.owner.plain");
        }
        String id = owner.get();
        return id.startsWith(BlindTestPlan.INVENTED)
                ? Texts.of("blind.owner.invented")
                : studio.profiles().find(id).map(ProfileInfo::name).orElseGet(() -> Texts.of("blind.owner.gone"));
    }
}
