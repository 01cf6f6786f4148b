package org.viperstudio.studio.profile;

/** Is told the progress of copying a profile, and may cancel it. */
@FunctionalInterface
public interface CopyListener {
    /** Does nothing. */
    CopyListener SILENT = (done, all) -> {};

    /**
     * One more picture is about to be copied.
     *
     * @param done how many are
     * @param all how many there are, at least one
     * @throws java.util.concurrent.CancellationException to end it; nothing is left of the copy then
     */
    void onPicture(int done, int all);
}
