package org.viperstudio.window.create;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/**
 * Lets the user comment on a picture of the history ("More like this"), and updates the taste. Unfinished comments are
 * saved as drafts.
 */
public final class PictureComments {
    private final Album album;
    private final WindowContext context;
    private @Nullable MoreLikeThis asking;

    /** Creates it without opening the dialog yet. */
    public PictureComments(Album album, WindowContext context) {
        this.album = album;
        this.context = context;
    }

    /**
     * Opens the dialog for a picture, with any earlier comment.
     *
     * @param picture its number in the history
     */
    public void ask(long picture) {
        context.saving().run(() -> album.said(picture), said -> ask(picture, said), context.notices()::warn);
    }

    private void ask(long picture, Optional<StoredComment> said) {
        if (asking != null) {
            // A double click opens it twice; text typed since the first must stay.
            return;
        }
        MoreLikeThis dialog = new MoreLikeThis(said, context.overlay()::hide, new MoreLikeThis.Listener() {
            @Override
            public void keep(String text, Mark mark) {
                save(() -> album.comment(picture, text, mark), PictureComments.this::kept);
            }

            @Override
            public void takeBack() {
                AtomicReference<List<StoredComment>> taken = new AtomicReference<>(List.of());
                save(() -> taken.set(album.takeBack(picture)), () -> takenBack(picture, taken.get()));
            }

            @Override
            public void saveDraft(String text, Mark mark) {
                save(() -> album.saveDraft(picture, text, mark), () -> {});
            }
        });
        context.overlay().show(dialog.node(), this::leave);
        asking = dialog;
        dialog.focus();
    }

    private void save(Runnable saving, Runnable saved) {
        MoreLikeThis dialog = asking;
        context.saving()
                .run(
                        () -> {
                            saving.run();
                            return saving;
                        },
                        done -> saved.run(),
                        failure -> {
                            if (dialog != null) {
                                dialog.unsaved();
                            }
                            context.notices().warn(failure);
                        });
    }

    private void kept() {
        context.overlay().hide();
        context.notices().inform(Texts.of("create.more-like-this.done"));
        readTaste();
    }

    private void takenBack(long picture, List<StoredComment> taken) {
        context.overlay().hide();
        if (!taken.isEmpty()) {
            context.notices()
                    .offerUndo(
                            Texts.of("create.more-like-this.taken-back"),
                            Texts.of("create.undo"),
                            () -> save(() -> album.giveBack(picture, taken), this::readTaste));
            readTaste();
        }
    }

    private void readTaste() {
        context.background()
                .run(
                        () -> {
                            album.readTaste();
                            return album;
                        },
                        read -> {},
                        context.notices()::warn);
    }

    /** Saves the comment that is being typed as a draft. */
    public void leave() {
        if (asking != null) {
            asking.saveDraft();
            asking = null;
        }
    }
}
