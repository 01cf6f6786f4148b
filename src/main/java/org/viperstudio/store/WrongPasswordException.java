package org.viperstudio.store;

/** A profile is protected, and the password given is not its; with a damaged file the right one looks the same. */
public final class WrongPasswordException extends StoreException {
    private static final long serialVersionUID = 1L;

    WrongPasswordException(String profile) {
        super("The password does not open the profile \"" + profile
                + "\": it is not its password, or the file is damaged."
                + " Nothing was changed. Try again, or go back to a backup: profiles restore.");
    }
}
