package org.viperstudio.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What opens a profile's file.
 *
 * @param password as the person types it; empty for a file in clear
 */
public record FileKey(String password) {
    /** For a file in clear. */
    public static final FileKey NONE = new FileKey("");

    boolean isNone() {
        return password.isEmpty();
    }

    String h2Cipher() {
        return isNone() ? "" : ";CIPHER=AES";
    }

    /** The file's password, in hexadecimal so that it may hold spaces, and the user's, which is empty. */
    String h2Password() {
        return isNone() ? "" : filePassword() + " ";
    }

    String filePassword() {
        return HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return isNone() ? "no password" : "a password";
    }
}
