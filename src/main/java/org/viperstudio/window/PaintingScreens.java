package org.viperstudio.window;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.create.LanePainter;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileChange;
import org.viperstudio.studio.queue.ProfileQueues.LeftBehind;
import org.viperstudio.window.blind.BlindTestModel;
import org.viperstudio.window.blind.BlindTestView;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.create.CreateModel;
import org.viperstudio.window.create.CreateView;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.create.ProfileAlbum;
import org.viperstudio.window.create.Recipe;
import org.viperstudio.window.create.Restoration;
import org.viperstudio.window.create.TasteInUse;
import org.viperstudio.window.history.HistoryModel;
import org.viperstudio.window.history.HistoryView;
import org.viperstudio.window.models.ModelsModel;
import org.viperstudio.window.models.ModelsView;
import org.viperstudio.window.queue.QueueButton;
import org.viperstudio.window.queue.QueueModel;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** Creates the screens that paint, with what they share: one slider and one queue for the profile that is open. */
final class PaintingScreens implements AutoCloseable {
    private static final long SEEDS = 1L << 32;

    private final Studio studio;
    private final WindowContext context;
    private final Thumbnails thumbnails;
    private final PaintChoices choices;
    private final QueueModel queue;
    private final Subscription leaving;
    private @Nullable ModelsView models;
    private @Nullable Session session;
    private Optional<UnpaintedForm> form = Optional.empty();
    /** The ids of the profiles that the user was told are left out of the blind tests. */
    private final Set<String> leftOut = new HashSet<>();

    /** The slider of a profile and what belongs to it. */
    private record Session(OpenProfile profile, ProfileAlbum album, CreateModel model, Subscription news) {
        void close() {
            news.close();
            model.close();
        }
    }

    /** The contents of the form in Create when a profile's slider was closed. */
    private record UnpaintedForm(String profile, Recipe recipe) {}

    PaintingScreens(
            Studio studio, WindowContext context, Thumbnails thumbnails, PaintChoices choices, OpenProfile first) {
        this.studio = studio;
        this.context = context;
        this.thumbnails = thumbnails;
        this.choices = choices;
        queue = new QueueModel(studio.jobs(), context.background());
        open(first);
        leaving = studio.queues().listen(left -> Platform.runLater(() -> tell(left)));
    }

    /** The queue's button for the top bar. */
    Node queueButton() {
        return new QueueButton(queue, context.overlay()).node();
    }

    /** Reports the unfinished jobs of a profile that was closed. */
    private void tell(LeftBehind left) {
        context.notices()
                .inform(Texts.of(
                        left.goesOn() ? "queue.left.goes-on" : "queue.left.suspended",
                        left.jobs(),
                        left.profile().name()));
    }

    /**
     * Switches to another profile: closes the slider of the previous one, and offers to resume its interrupted jobs.
     */
    void open(OpenProfile profile) {
        if (session != null && session.profile() != profile) {
            endSlider();
        }
        // A profile is also opened again when its name or password changes; the form must then be kept.
        form = form.filter(left -> left.profile().equals(profile.info().id()));
        queue.open(studio.queues().of(profile), profile.info());
    }

    /** The slider that is open. */
    CreateModel model() {
        return Objects.requireNonNull(session, "no slider is open").model();
    }

    ScreenView create(OpenProfile profile) {
        Session open = sessionOf(profile);
        return new CreateView(context, open.model(), open.album(), choices);
    }

    ScreenView history(OpenProfile profile) {
        HistoryModel model = new HistoryModel(profile, context.background(), context.saving(), studio.scores(profile));
        return new HistoryView(context, model, thumbnails, album(profile), settings -> use(profile, settings));
    }

    ScreenView blindTest(OpenProfile profile) {
        ProfileBlindTests tests = new ProfileBlindTests(
                studio, profile, choices, unopened -> Platform.runLater(() -> leaveOut(unopened)));
        return new BlindTestView(
                new BlindTestModel(tests, context.background(), context.saving(), context.notices()),
                profile.info().id(),
                thumbnails);
    }

    /** Reports each profile only once, since the others are read whenever the user goes to the blind tests. */
    private void leaveOut(ProfileInfo unopened) {
        if (leftOut.add(unopened.id())) {
            context.notices().inform(Texts.of("blind.left-out", unopened.name()));
        }
    }

    /**
     * The Models screen, the same for all profiles: downloads serve all of them, and go on when another one is opened.
     */
    ScreenView models() {
        if (models == null) {
            models = modelsView();
        }
        return models;
    }

    private ModelsView modelsView() {
        ModelsModel model = new ModelsModel(
                studio.models(),
                studio.jobs(),
                Studio.PROCESSOR,
                context.background(),
                context.notices()::inform,
                context.notices()::warn);
        return new ModelsView(model, context.files());
    }

    private void use(OpenProfile profile, GenerationSettings settings) {
        new Restoration(sessionOf(profile).model(), choices, context)
                .restore(settings, () -> context.navigation().go(Screen.CREATE));
    }

    private ProfileAlbum album(OpenProfile profile) {
        return new ProfileAlbum(profile, studio.queues().of(profile).pictures(), () -> studio.readTaste(profile));
    }

    /** The session of the open profile; closes that of another one. */
    private Session sessionOf(OpenProfile profile) {
        Session present = session;
        if (present != null && present.profile() == profile) {
            return present;
        }
        endSlider();
        Session opened = openSession(profile);
        session = opened;
        return opened;
    }

    private Session openSession(OpenProfile profile) {
        ProfileAlbum album = album(profile);
        CreateModel model = createModel(album);
        Subscription news = profile.listen(change -> {
            if (change == ProfileChange.TASTE) {
                Platform.runLater(() -> followTaste(profile, model));
            }
        });
        followTaste(profile, model);
        readTaste(profile);
        return new Session(profile, album, model, news);
    }

    private CreateModel createModel(ProfileAlbum album) {
        return new CreateModel(
                Program.title(),
                new LanePainter(
                        studio.jobs(),
                        studio.devices().first().name(),
                        studio.devices().first().images()),
                album,
                context.saving(),
                form.map(UnpaintedForm::recipe)
                        .orElseGet(() ->
                                Recipe.of(Texts.of("create.prompt.first"), new SplittableRandom().nextLong(SEEDS))));
    }

    private void readTaste(OpenProfile profile) {
        context.background()
                .run(
                        () -> {
                            studio.readTaste(profile);
                            return profile;
                        },
                        read -> {},
                        context.notices()::warn);
    }

    private void followTaste(OpenProfile profile, CreateModel model) {
        context.background()
                .run(
                        () -> new TasteInUse(
                                profile.taste()
                                        .current()
                                        .map(version -> version.label())
                                        .orElse(""),
                                Taste.of(profile.taste().preference())),
                        model::follow,
                        context.notices()::warn);
    }

    /** Closes the slider; queued jobs go on. */
    @Override
    public void close() {
        leaving.close();
        queue.close();
        endSlider();
    }

    private void endSlider() {
        if (session != null) {
            form = Optional.of(new UnpaintedForm(
                    session.profile().info().id(), session.model().recipe()));
            session.close();
            session = null;
        }
    }
}
