package org.viperstudio.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.Backups;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.profile.CopyListener;
import org.viperstudio.studio.profile.KeyedProfile;
import org.viperstudio.studio.profile.ProfileService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The profiles. A password is read from the environment variable VIPER_PASSWORD. */
@Command(
        name = "profiles",
        description = "Lists, creates and changes profiles. Passwords are read from VIPER_PASSWORD.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ProfilesCommand.ListAll.class,
            ProfilesCommand.Create.class,
            ProfilesCommand.Rename.class,
            ProfilesCommand.Switch.class,
            ProfilesCommand.Duplicate.class,
            ProfilesCommand.Blend.class,
            ProfilesCommand.Export.class,
            ProfilesCommand.Import.class,
            ProfilesCommand.Delete.class,
            ProfilesCommand.Restore.class
        })
final class ProfilesCommand {
    private static Map<String, Object> fields(ProfileInfo info) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", info.id());
        fields.put("name", info.name());
        fields.put("created", info.created());
        fields.put("password", info.encrypted());
        return fields;
    }

    private static void tell(JsonLines out, ProfileInfo info, String text) {
        out.object(fields(info), text);
    }

    @Command(
            name = "list",
            description = "Lists the profiles; * marks the one used last.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        void run(Studio studio, JsonLines out) {
            Optional<ProfileInfo> last = studio.profiles().last();
            out.list(
                    studio.profiles().all(),
                    info -> {
                        Map<String, Object> fields = fields(info);
                        fields.put("last", last.filter(info::equals).isPresent());
                        return fields;
                    },
                    info -> (last.filter(info::equals).isPresent() ? "* " : "  ")
                            + info.name()
                            + (info.encrypted() ? " (password)" : ""));
        }
    }

    @Command(name = "create", description = "Creates an empty profile.", mixinStandardHelpOptions = true)
    static final class Create extends DataCommand {
        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Override
        void run(Studio studio, JsonLines out) {
            FileKey key = ProfileChoice.password();
            tell(out, studio.profiles().create(name, key), "made \"" + name + "\"");
        }
    }

    @Command(name = "rename", description = "Renames a profile.", mixinStandardHelpOptions = true)
    static final class Rename extends DataCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "NEW-NAME")
        private String newName = "";

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = ProfileChoice.named(studio.profiles(), name);
            tell(out, studio.profiles().rename(info, newName), "\"" + info.name() + "\" is now \"" + newName + "\"");
        }
    }

    @Command(
            name = "switch",
            description = "Chooses the profile that is opened from now on.",
            mixinStandardHelpOptions = true)
    static final class Switch extends DataCommand {
        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = ProfileChoice.named(studio.profiles(), name);
            studio.profiles().switchTo(info, ProfileChoice.key(info));
            tell(out, info, "\"" + info.name() + "\" is opened from now on");
        }
    }

    @Command(
            name = "duplicate",
            description = "Copies a profile with all that it holds.",
            mixinStandardHelpOptions = true)
    static final class Duplicate extends DataCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "NEW-NAME")
        private String newName = "";

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = ProfileChoice.named(studio.profiles(), name);
            ProfileInfo copy = studio.profiles().duplicate(info, ProfileChoice.key(info), newName, CopyListener.SILENT);
            tell(out, copy, "made \"" + newName + "\" from \"" + info.name() + "\"");
        }
    }

    @Command(
            name = "blend",
            description = "Creates a profile whose taste blends two others.",
            mixinStandardHelpOptions = true)
    static final class Blend extends DataCommand {
        @Parameters(index = "0", paramLabel = "FIRST")
        private String first = "";

        @Parameters(index = "1", paramLabel = "SECOND")
        private String second = "";

        @Parameters(index = "2", paramLabel = "NEW-NAME")
        private String newName = "";

        @Option(names = "--share", description = "The second's share, 0 to 1. Default: ${DEFAULT-VALUE}.")
        private double share = 0.5;

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileService profiles = studio.profiles();
            KeyedProfile one = keyed(profiles, first);
            KeyedProfile other = keyed(profiles, second);
            ProfileInfo blend = profiles.blend(one, other, share, newName);
            String protecting = KeyedProfile.protecting(one, other).info().name();
            tell(
                    out,
                    blend,
                    "made \"" + blend.name() + "\""
                            + (blend.encrypted() ? "; it opens with the password of \"" + protecting + "\"" : ""));
        }

        private static KeyedProfile keyed(ProfileService profiles, String name) {
            ProfileInfo info = ProfileChoice.named(profiles, name);
            return new KeyedProfile(info, ProfileChoice.key(info));
        }
    }

    @Command(
            name = "export",
            description = "Writes a profile to a zip file, unprotected by its password.",
            mixinStandardHelpOptions = true)
    static final class Export extends DataCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "ZIP")
        private Path zip = Path.of("");

        @Option(names = "--force", description = "Replace the file if it is there.")
        private boolean force;

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = ProfileChoice.named(studio.profiles(), name);
            if (!force && Files.exists(zip)) {
                throw new IllegalArgumentException(
                        zip + " is there already. Choose another name, or replace it with --force.");
            }
            studio.profiles().export(info, ProfileChoice.key(info), zip, CopyListener.SILENT);
            tell(out, info, "wrote " + zip);
        }
    }

    @Command(
            name = "import",
            description = "Creates a profile from a zip file that export wrote.",
            mixinStandardHelpOptions = true)
    static final class Import extends DataCommand {
        @Parameters(paramLabel = "ZIP")
        private Path zip = Path.of("");

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = studio.profiles().importFrom(zip, CopyListener.SILENT);
            tell(out, info, "made \"" + info.name() + "\"");
        }
    }

    @Command(
            name = "delete",
            description = "Deletes a profile; --undo brings it back within 30 days.",
            mixinStandardHelpOptions = true)
    static final class Delete extends DataCommand {
        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(names = "--undo", description = "Bring it back.")
        private boolean undo;

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileService profiles = studio.profiles();
            if (undo) {
                ProfileInfo deleted = profiles.deleted().stream()
                        .filter(one ->
                                one.name().equalsIgnoreCase(name) || one.id().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No profile \"" + name + "\" was deleted."));
                ProfileInfo back = profiles.undoDelete(deleted);
                String now = back.name().equals(deleted.name()) ? "" : ", as \"" + back.name() + "\"";
                tell(out, back, "\"" + deleted.name() + "\" is back" + now);
            } else {
                ProfileInfo info = ProfileChoice.named(profiles, name);
                profiles.delete(info);
                tell(out, info, "deleted \"" + info.name() + "\"; --undo brings it back for 30 days");
            }
        }
    }

    @Command(
            name = "restore",
            description = "Lists a profile's backups, or restores one; the present state becomes a backup.",
            mixinStandardHelpOptions = true)
    static final class Restore extends DataCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "BACKUP", description = "A name from the list.")
        private @Nullable String backup;

        @Override
        void run(Studio studio, JsonLines out) {
            ProfileInfo info = ProfileChoice.named(studio.profiles(), name);
            List<Path> backups = studio.profiles().backups(info);
            if (backup == null) {
                out.list(
                        backups,
                        one -> Map.of("backup", fileName(one), "replaced", Backups.isReplaced(one)),
                        one -> fileName(one) + (Backups.isReplaced(one) ? "  (before going back)" : ""));
                return;
            }
            Path chosen = backups.stream()
                    .filter(one -> fileName(one).equals(backup))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no backup \"" + backup + "\"."));
            studio.profiles().restore(info, ProfileChoice.key(info), chosen);
            tell(out, info, "\"" + info.name() + "\" is as it was at " + backup);
        }

        private static String fileName(Path file) {
            return String.valueOf(file.getFileName());
        }
    }
}
