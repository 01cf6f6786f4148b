package org.viperstudio.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.create.PaintChoices;
import org.viperstudio.window.gallery.GalleryView;
import org.viperstudio.window.profile.ProfileViewModel;
import org.viperstudio.window.settings.SettingsView;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.window.taste.TasteView;

/** Creates the screens for the profile that is open, each when the user first goes to it. */
final class ScreenFactory {
    private final Studio studio;
    private final WindowContext context;
    private final ProfileViewModel profiles;
    private final Thumbnails thumbnails;
    private final PaintingScreens paintingScreens;

    ScreenFactory(Studio studio, WindowContext context, ProfileViewModel profiles, PaintChoices choices) {
        this.studio = studio;
        this.context = context;
        this.profiles = profiles;
        thumbnails = new Thumbnails(context.background());
        paintingScreens = new PaintingScreens(studio, context, thumbnails, choices, open());
    }

    /** The screens that paint. */
    PaintingScreens paintingScreens() {
        return paintingScreens;
    }

    Map<Screen, Supplier<ScreenView>> factories() {
        Map<Screen, Supplier<ScreenView>> factories = new EnumMap<>(Screen.class);
        factories.put(Screen.GALLERY, this::gallery);
        factories.put(Screen.TASTE, this::taste);
        factories.put(Screen.CREATE, () -> paintingScreens.create(open()));
        factories.put(Screen.HISTORY, () -> paintingScreens.history(open()));
        factories.put(Screen.BLIND_TEST, () -> paintingScreens.blindTest(open()));
        factories.put(Screen.MODELS, paintingScreens::models);
        factories.put(Screen.SETTINGS, () -> new SettingsView(context, studio));
        return factories;
    }

    private OpenProfile open() {
        return profiles.openProperty().get();
    }

    private ScreenView gallery() {
        OpenProfile profile = open();
        return new GalleryView(
                context, profile.comments(), studio.reading(profile), () -> studio.readTaste(profile), thumbnails);
    }

    private ScreenView taste() {
        return new TasteView(
                context, open(), studio.reading(open()), studio.readingJobs(open()), studio.catalogue(), thumbnails);
    }
}
