package org.viperstudio.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.viperstudio.tensor.WeightsException;

/** Tells the usual mix-ups with a safetensors file by a file's first bytes. */
final class FileForm {
    private static final int HEAD = 64;

    private FileForm() {}

    /** Refuses what is surely no safetensors file, saying what it is. */
    static void requireTensors(Path file) {
        if (file.toString().endsWith(".json")) {
            return;
        }
        String head = head(file);
        if (head.startsWith("PK") || head.startsWith("\u0080\u0002")) {
            throw new WeightsException(
                    file, "is a pickle (.ckpt, .pt, .bin), which could run any program: only safetensors are read");
        }
        if (head.startsWith("GGUF")) {
            throw new WeightsException(file, "is a GGUF file: only safetensors are read");
        }
        if (head.startsWith("version https://git-lfs")) {
            throw new WeightsException(file, "is a Git LFS pointer: the file itself was not downloaded");
        }
        if (head.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype")
                || head.stripLeading().toLowerCase(Locale.ROOT).startsWith("<html")) {
            throw new WeightsException(file, "is a web page: the download went to a page, not to the file");
        }
    }

    private static String head(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException missing) {
            throw new WeightsException(file, "no such file or folder", missing);
        } catch (IOException unreadable) {
            throw new WeightsException(file, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
