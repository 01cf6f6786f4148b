package org.viperstudio.window.create;

import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.Texts;

/** "More like this": asks what is good or bad about a picture of the history, and lets the taste take it in. */
public final class PictureComment {
    private final Desk desk;
    private final Album album;

    public PictureComment(Desk desk, Album album) {
        this.desk = desk;
        this.album = album;
    }

    /** @param picture its number in the history */
    public void ask(long picture) {
        desk.overlay()
                .show(new MoreLikeThis((text, mark) -> desk.background()
                                .run(
                                        () -> {
                                            album.comment(picture, text, mark);
                                            return text;
                                        },
                                        done -> kept(),
                                        this::warn))
                        .node());
    }

    private void kept() {
        desk.overlay().hide();
        desk.notices().say(Texts.of("create.more-like-this.done"));
        desk.background()
                .run(
                        () -> {
                            album.readTaste();
                            return album;
                        },
                        read -> {},
                        this::warn);
    }

    private void warn(Exception failure) {
        desk.notices().warn(String.valueOf(failure.getMessage()));
    }
}
