package org.viperstudio.command;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.picture.Strip;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.words.Rewording;

/** Writes the pictures that were made: one file, or a file for each degree and a strip of all of them. */
record Output(Path file, boolean metadata, boolean enlarged, boolean json, CommandOut print) {
    /**
     * Fails before minutes of work rather than after them.
     *
     * @throws IllegalArgumentException if there is no folder to write to, or the file's name is not that of a PNG
     */
    void check() {
        Destination.requirePng(file);
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    file + ": the folder to write to does not exist. Make it, or choose another with --out.");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder. Name a file in it with --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException(folder + " cannot be written to. Choose another folder with --out.");
        }
    }

    /** @param notices what else there is to tell of how they were made */
    void write(List<Made> made, List<String> notices) throws IOException {
        JsonArray files = new JsonArray();
        for (Made one : made) {
            Path to = made.size() == 1 ? file : named(label(one.settings()));
            write(to, one);
            files.add(to.toString());
            tell("wrote " + to);
        }
        if (made.size() > 1) {
            files.add(writeStrip(made).toString());
        }
        if (json) {
            print.out().println(json(made.getFirst(), files, notices));
        } else {
            made.getFirst().rewording().sentences().forEach(this::tell);
            made.getFirst().misfits().forEach(one -> tell(one.sentence()));
            tell("seed " + made.getFirst().settings().seed());
        }
        print.out().flush();
    }

    private static JsonObject json(Made made, JsonArray files, List<String> notices) {
        Gson gson = new Gson();
        JsonObject object = new JsonObject();
        object.add("files", files);
        object.add("settings", JsonParser.parseString(made.settings().toJson()));
        Rewording rewording = made.rewording();
        object.add("substitutions", gson.toJsonTree(rewording.substitutions()));
        object.add("shown", gson.toJsonTree(rewording.shown()));
        object.add("left_out", gson.toJsonTree(rewording.leftOut()));
        object.add("misfits", gson.toJsonTree(made.misfits()));
        object.add("notices", gson.toJsonTree(notices));
        return object;
    }

    private void write(Path to, Made made) {
        Raster raster = Pixels.raster(made.picture());
        PngFile.write(to, enlarged ? Enlargement.ofSmall(raster) : raster, texts(made.settings()));
    }

    private Path writeStrip(List<Made> made) throws IOException {
        Path to = named("strip");
        List<Picture> pictures = made.stream().map(Made::picture).toList();
        List<String> labels = new ArrayList<>();
        made.forEach(one -> labels.add(caption(one.settings().degreeLiked())));
        Strip.write(to, pictures, labels);
        tell("wrote " + to);
        return to;
    }

    private void tell(String line) {
        if (!json) {
            print.out().println(line);
        }
    }

    private Map<String, String> texts(GenerationSettings settings) {
        return metadata ? Map.of(GenerationSettings.PNG_KEY, settings.toJson()) : Map.of();
    }

    private Path named(String label) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + label + name.substring(dot));
    }

    private static String label(GenerationSettings settings) {
        // All digits: of two degrees that are rounded to one, one would take the other's file.
        return BigDecimal.valueOf(settings.degreeLiked()).stripTrailingZeros().toPlainString();
    }

    private static String caption(double degree) {
        if (degree == 0) {
            return "plain";
        }
        return degree == 1 ? "yours" : String.format(Locale.ROOT, "%.2f", degree);
    }
}
