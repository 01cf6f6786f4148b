package org.viperstudio.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What encrypts pictures: AES-256 in Galois/Counter Mode. A sealed picture is a nonce of 12 bytes, the encrypted bytes,
 * and a tag of 16 bytes that binds both to the file's name. The name is a code of what the picture is called otherwise:
 * without the key nobody can tell whether a certain picture is there.
 */
public final class PictureKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final SecretKeySpec bytesKey;

    private PictureKey(byte[] secret) {
        this.secret = secret;
        this.bytesKey = new SecretKeySpec(code("bytes"), "AES");
    }

    /** A key that there never was. */
    public static PictureKey random() {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        return new PictureKey(secret);
    }

    /**
     * What {@link #toText} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static PictureKey parse(String text) {
        byte[] secret = HexFormat.of().parseHex(text);
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + secret.length);
        }
        return new PictureKey(secret);
    }

    /** The key itself, to be kept where nobody else reads it. */
    public String toText() {
        return HexFormat.of().formatHex(secret);
    }

    /** A file's name for a picture that is called this otherwise, in hexadecimal. */
    public String fileName(String name) {
        return HexFormat.of().formatHex(code("name " + name));
    }

    private byte[] code(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Encrypts a picture's bytes for a file of this name. */
    public byte[] seal(String fileName, byte[] bytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, fileName, nonce).doFinal(bytes);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts what {@link #seal} gave.
     *
     * @throws GeneralSecurityException if it was changed since, or sealed with another key or for another name
     */
    byte[] open(String fileName, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new GeneralSecurityException("it is cut short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, fileName, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, String fileName, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, bytesKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(fileName.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
