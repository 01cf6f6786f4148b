package org.viperstudio.studio.models;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.viperstudio.studio.models.ModelOffer.OfferedFile;
import org.viperstudio.studio.models.Transfer.Wanted;

/** Downloads a model: the files that the catalogue names, and the shards that their indices name. */
final class ModelDownload {
    private static final String INDEX = ".index.json";

    private final ModelOffer model;
    private final ModelHost host;
    private final Path folder;
    private final Transfer transfer;

    ModelDownload(ModelOffer model, ModelHost host, Path folder, Transfer transfer) {
        this.model = model;
        this.host = host;
        this.folder = folder;
        this.transfer = transfer;
    }

    /** Fetches what is missing. */
    void run() {
        List<Wanted> listed = transfer.asked(wanted(model.files()));
        List<Wanted> indices = listed.stream()
                .filter(one -> one.target().toString().endsWith(INDEX))
                .toList();
        transfer.fetch(indices);
        List<OfferedFile> shards =
                indices.stream().flatMap(one -> shards(one.target()).stream()).toList();
        List<Wanted> all = new ArrayList<>(listed);
        all.addAll(transfer.asked(wanted(shards)));
        transfer.fetch(all);
    }

    private List<Wanted> wanted(List<OfferedFile> files) {
        return files.stream()
                .map(file -> new Wanted(
                        new RemoteFile(
                                host.file(model, file.path()),
                                file.bytes() == null ? OptionalLong.empty() : OptionalLong.of(file.bytes()),
                                Optional.ofNullable(file.sha256())),
                        folder.resolve(file.path())))
                .toList();
    }

    /** The shards that an index names; their names are plain, so that none leads out of the folder. */
    private List<OfferedFile> shards(Path index) {
        TreeSet<String> names = new TreeSet<>();
        try {
            JsonObject map = JsonParser.parseString(Files.readString(index))
                    .getAsJsonObject()
                    .getAsJsonObject("weight_map");
            map.entrySet().forEach(entry -> names.add(entry.getValue().getAsString()));
        } catch (IOException | RuntimeException unreadable) {
            throw new DownloadException(
                    index + " names no shards. Delete it, and start the download again.", unreadable);
        }
        if (!names.stream().allMatch(name -> name.matches("[\\w.-]+\\.safetensors"))) {
            throw new DownloadException(index + " names files that are no shards. Nothing more was fetched.");
        }
        Path parent = folder.relativize(index).getParent();
        return names.stream()
                .map(name -> new OfferedFile(parent == null ? name : parent + "/" + name, null, null))
                .toList();
    }
}
