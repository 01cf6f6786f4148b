package org.viperstudio.store;

import java.nio.file.Path;

/** Goes back to a backup, where that may fail for want of room. */
final class RestoreVictim {
    static final int REFUSED = 3;

    private RestoreVictim() {}

    /** @param arguments the data folder and the backup */
    public static void main(String... arguments) {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(Path.of(arguments[0])));
        try {
            folders.restore(folders.all().getFirst(), FileKey.NONE, Path.of(arguments[1]));
        } catch (StoreException refused) {
            System.exit(REFUSED);
        }
    }
}
