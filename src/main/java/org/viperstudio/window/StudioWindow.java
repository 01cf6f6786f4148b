package org.viperstudio.window;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.profile.ProfileMenu;
import org.viperstudio.window.profile.ProfileViewModel;
import org.viperstudio.window.profile.UnlockPane;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.Shell;
import org.viperstudio.window.shell.SystemFileDialogs;
import org.viperstudio.window.shell.Theme;
import org.viperstudio.window.shell.UncaughtExceptionReporter;
import org.viperstudio.window.shell.WindowBounds;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.window.shell.WindowIcon;
import org.viperstudio.window.shell.WindowSettings;
import org.viperstudio.window.shell.WorkerThreads;
import org.viperstudio.wording.Texts;

/** The program's main window. It is created, shown and closed on the JavaFX thread. */
public final class StudioWindow {
    private final Stage stage;
    private final Studio studio;
    private final PaintChoices choices;
    private final WindowSettings settings;
    private final WorkerThreads threads = new WorkerThreads();
    private final Scene scene = new Scene(new Group());
    private final ScreenPreloader preloader = new ScreenPreloader(scene);
    private final Theme theme;
    private final WindowContext context;
    private final UncaughtExceptionReporter faults;
    private Optional<ProfileViewModel> profiles = Optional.empty();
    private Set<Screen> screens = Set.of();
    private @Nullable PaintingScreens paintingScreens;
    private Runnable detachShell = () -> {};
    private Runnable onClosed = () -> {};

    /** @param studio with the user's data open; it is not closed with the window */
    public StudioWindow(Stage stage, Studio studio) {
        this(stage, studio, new StudioChoices(studio.models()), new SystemFileDialogs(stage));
    }

    /**
     * @param choices the models to paint with
     * @param files the dialogs that ask for files
     */
    StudioWindow(Stage stage, Studio studio, PaintChoices choices, FileDialogs files) {
        this.stage = stage;
        this.choices = choices;
        this.studio = studio;
        settings = new WindowSettings(studio.settings());
        theme = new Theme(scene, settings);
        context = WindowContext.of(threads, theme, files, settings);
        faults = new UncaughtExceptionReporter(context.notices()::warn);
        stage.setScene(scene);
        stage.setTitle(Texts.of("shell.title"));
        WindowIcon.put(stage);
        WindowBounds.restore(stage, settings);
        stage.setOnHidden(hidden -> closed());
        ignoreInputWhileSwitching();
        openLast();
    }

    /** Ignores input while the profile is closed and another is being opened, since it could not be saved. */
    private void ignoreInputWhileSwitching() {
        List.of(KeyEvent.ANY, InputMethodEvent.ANY, MouseEvent.MOUSE_PRESSED)
                .forEach(input -> scene.addEventFilter(input, event -> {
                    if (profiles.filter(ProfileViewModel::isChanging).isPresent()) {
                        event.consume();
                    }
                }));
    }

    public void show() {
        stage.show();
        preloader.start();
    }

    public Stage stage() {
        return stage;
    }

    public WindowContext context() {
        return context;
    }

    /** The profiles; empty while the user is asked which one to open. */
    Optional<ProfileViewModel> profiles() {
        return profiles;
    }

    /** The available screens. */
    Set<Screen> screens() {
        return screens;
    }

    /** The screens that paint. To be called only once a profile is open. */
    PaintingScreens paintingScreens() {
        return Objects.requireNonNull(paintingScreens, "no profile is open");
    }

    /** Whether nothing is being loaded or saved. */
    boolean isIdle() {
        return threads.isIdle();
    }

    /** Sets the action to run when the window has been closed. */
    public void onClosed(Runnable closed) {
        onClosed = closed;
    }

    /** Opens the profile that was open last, or asks what to do if it cannot be opened without the user. */
    private void openLast() {
        try {
            showShell(studio.profiles().current());
        } catch (StoreException unopened) {
            scene.setRoot(new UnlockPane(studio.profiles(), context.saving(), unopened, this::showShell).node());
        }
    }

    private void showShell(OpenProfile first) {
        ProfileViewModel model = new ProfileViewModel(
                studio.profiles(), first, studio.jobs(), Studio.PROCESSOR, context.saving(), context.notices());
        profiles = Optional.of(model);
        ScreenFactory made = new ScreenFactory(studio, context, model, choices);
        paintingScreens = made.paintingScreens();
        Map<Screen, Supplier<ScreenView>> factories = made.factories();
        screens = factories.keySet();
        Shell shell = new Shell(
                context,
                factories,
                new ProfileMenu(context, model).node(),
                made.paintingScreens().queueButton());
        preloader.setShell(shell);
        model.beforeSwitch(shell::save);
        model.openProperty().addListener((open, before, now) -> {
            made.paintingScreens().open(now);
            shell.recreateScreens();
        });
        detachShell = () -> {
            shell.detach();
            made.paintingScreens().close();
        };
        scene.setRoot(shell.root());
    }

    /** Ends the program even if closing fails: without a window it would be invisible, and keep the data locked. */
    private void closed() {
        try {
            release();
        } finally {
            onClosed.run();
        }
    }

    private void release() {
        preloader.end();
        try {
            rememberPlace();
            detachShell.run();
            theme.dispose();
        } finally {
            // Waits until the latest changes are saved.
            threads.close();
            faults.close();
        }
    }

    private void rememberPlace() {
        try {
            WindowBounds.remember(stage, settings);
        } catch (StoreException unwritable) {
            System.getLogger("window").log(System.Logger.Level.WARNING, "The window's place is not noted", unwritable);
        }
    }
}
