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
import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.taste.TasteView;

/** Makes the screens of whichever profile is open when one is first gone to. */
final class Screens {
    private final Studio studio;
    private final Desk desk;
    private final ProfileViewModel profiles;
    private final Thumbnails thumbnails;
    private final Works works;

    Screens(Studio studio, Desk desk, ProfileViewModel profiles, PaintChoices choices) {
        this.studio = studio;
        this.desk = desk;
        this.profiles = profiles;
        thumbnails = new Thumbnails(desk.background());
        works = new Works(studio, desk, thumbnails, choices, open());
    }

    /** The screens that make pictures. */
    Works works() {
        return works;
    }

    Map<Screen, Supplier<ScreenView>> makers() {
        Map<Screen, Supplier<ScreenView>> makers = new EnumMap<>(Screen.class);
        makers.put(Screen.GALLERY, this::gallery);
        makers.put(Screen.TASTE, this::taste);
        makers.put(Screen.CREATE, () -> works.create(open()));
        makers.put(Screen.HISTORY, () -> works.history(open()));
        makers.put(Screen.BLIND_TEST, () -> works.blindTest(open()));
        makers.put(Screen.MODELS, works::models);
        makers.put(Screen.SETTINGS, () -> new SettingsView(desk, studio));
        return makers;
    }

    private OpenProfile open() {
        return profiles.openProperty().get();
    }

    private ScreenView gallery() {
        OpenProfile profile = open();
        return new GalleryView(
                desk, profile.comments(), studio.reading(profile), () -> studio.readTaste(profile), thumbnails);
    }

    private ScreenView taste() {
        return new TasteView(
                desk, open(), studio.reading(open()), studio.readingJobs(open()), studio.catalogue(), thumbnails);
    }
}
