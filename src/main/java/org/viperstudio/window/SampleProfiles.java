package org.viperstudio.window;

import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.PictureRef;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.studio.profile.TasteService;

/** The profiles in the screenshots: the tour's sample person, and a new user without any data. */
final class SampleProfiles {
    static final String NEWCOMER = "Ben";

    private SampleProfiles() {}

    /** Creates both profiles; the sample person has comments, the taste extracted from them, and some edits of it. */
    static void create(Studio studio) {
        ProfileService profiles = studio.profiles();
        profiles.create(NEWCOMER, FileKey.NONE);
        profiles.switchTo(profiles.create(org.viperstudio.studio.tour.SamplePerson.NAME, FileKey.NONE), FileKey.NONE);
        CommentService comments = profiles.current().comments();
        org.viperstudio.studio.tour.SamplePerson.SAID.forEach(
                said -> comments.save(new PictureRef.Gallery(said.picture()), said.text(), said.mark()));
        studio.reading(profiles.current()).readAgain(ExtractionListener.SILENT);
        TasteService taste = profiles.current().taste();
        taste.add("candlelight", true);
        taste.weigh("muted colours", true, 1.6);
        taste.lock("muted colours", true, true);
        taste.add("watercolour", false);
    }
}
