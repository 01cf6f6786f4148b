package org.viperstudio.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.HistoryService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pictures that were made. */
@Command(
        name = "history",
        description = "Lists, searches, exports and deletes the pictures that were made.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HistoryCommand.Search.class,
            HistoryCommand.Export.class,
            HistoryCommand.Delete.class,
        })
final class HistoryCommand {
    private static Map<String, Object> fields(HistoryService history, HistoryEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("prompt", entry.prompt());
        fields.put("model", entry.model());
        fields.put("size", entry.width() + "x" + entry.height());
        fields.put("created", entry.created());
        fields.put("favourite", entry.favourite());
        fields.put("score", entry.score());
        fields.put("file", history.file(entry));
        return fields;
    }

    private static HistoryEntry entry(HistoryService history, long id) {
        return history.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The history has no picture " + id + "."));
    }

    @Command(
            name = "list",
            aliases = "search",
            description = "Lists the pictures, or those whose settings contain all of the words.",
            mixinStandardHelpOptions = true)
    static final class Search extends DataCommand {
        @Mixin
        private ProfileChoice profile = new ProfileChoice();

        @Parameters(paramLabel = "WORD", arity = "0..*")
        private List<String> words = List.of();

        @Option(names = "--favourites", description = "Only favourites.")
        private boolean favourites;

        @Option(names = "--order", description = "newest, oldest or best. Default: ${DEFAULT-VALUE}.")
        private HistoryQuery.Order order = HistoryQuery.Order.NEWEST;

        @Option(names = "--limit", description = "How many at most. Default: ${DEFAULT-VALUE}.")
        private int limit = 50;

        @Override
        void run(Studio studio, JsonLines out) {
            if (limit < 1) {
                throw new IllegalArgumentException("--limit is 1 at least, not " + limit + ".");
            }
            HistoryService history = profile.open(studio).history();
            HistoryQuery query = new HistoryQuery(String.join(" ", words), favourites, order);
            out.list(history.page(query, 0, limit), entry -> fields(history, entry), entry -> "%5d %s %s  %s"
                    .formatted(
                            entry.id(),
                            entry.favourite() ? "*" : " ",
                            entry.created().toString().substring(0, 16),
                            entry.prompt()));
        }
    }

    @Command(name = "export", description = "Writes a picture as a PNG.", mixinStandardHelpOptions = true)
    static final class Export extends DataCommand {
        @Mixin
        private ProfileChoice profile = new ProfileChoice();

        @Parameters(index = "0", paramLabel = "ID")
        private long id;

        @Parameters(index = "1", paramLabel = "PNG")
        private Path file = Path.of("");

        @Option(names = "--no-metadata", description = "Leave out the settings, prompt and taste.")
        private boolean withoutMetadata;

        @Override
        void run(Studio studio, JsonLines out) {
            Destination.requirePng(file);
            HistoryService history = profile.open(studio).history();
            HistoryEntry entry = entry(history, id);
            history.export(entry, file, !withoutMetadata);
            out.object(fields(history, entry), "wrote " + file);
        }
    }

    @Command(name = "delete", description = "Deletes pictures for good.", mixinStandardHelpOptions = true)
    static final class Delete extends DataCommand {
        @Mixin
        private ProfileChoice profile = new ProfileChoice();

        @Parameters(paramLabel = "ID", arity = "1..*")
        private List<Long> ids = List.of();

        @Override
        void run(Studio studio, JsonLines out) {
            HistoryService history = profile.open(studio).history();
            ids.forEach(id -> entry(history, id));
            history.delete(ids);
            out.object(Map.of("deleted", ids), "deleted " + ids.size());
        }
    }
}
