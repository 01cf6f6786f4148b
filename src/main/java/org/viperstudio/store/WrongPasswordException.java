package org.viperstudio.store;

/** A profile is protected, and the password given is not its. */
public final class WrongPasswordException extends StoreException {
    private static final long serialVersionUID = 1L;

    WrongPasswordException(String profile) {
        super("The password does not open the profile \"" + profile + "\". Nothing was changed. Try again.");
    }
}
