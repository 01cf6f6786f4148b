package org.viperstudio.model.ldm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From a UNet's names in single files to those in diffusers folders: {@code input_blocks.4.1.proj_in.weight} to
 * {@code down_blocks.1.attentions.0.proj_in.weight}. One numbered block there is one layer here, and a down or up
 * sampler counts as a layer of its own or shares the last one's number, so the layers per block tell them apart.
 */
public final class LdmUNetNames {
    private static final Map<String, String> OUTSIDE_BLOCKS = Map.ofEntries(
            Map.entry("time_embed.0", "time_embedding.linear_1"),
            Map.entry("time_embed.2", "time_embedding.linear_2"),
            Map.entry("label_emb.0.0", "add_embedding.linear_1"),
            Map.entry("label_emb.0.2", "add_embedding.linear_2"),
            Map.entry("input_blocks.0.0", "conv_in"),
            Map.entry("out.0", "conv_norm_out"),
            Map.entry("out.2", "conv_out"));

    private static final Map<String, String> IN_RESNET = Map.of(
            "in_layers.0", "norm1",
            "in_layers.2", "conv1",
            "emb_layers.1", "time_emb_proj",
            "out_layers.0", "norm2",
            "out_layers.3", "conv2",
            "skip_connection", "conv_shortcut");

    private final int layersPerBlock;
    private final String separator;
    private final Pattern block;
    private final Pattern middle;
    private final Map<String, String> outsideBlocks;
    private final Map<String, String> inResnet;

    private LdmUNetNames(int layersPerBlock, String separator) {
        this.layersPerBlock = layersPerBlock;
        this.separator = separator;
        this.outsideBlocks = separated(OUTSIDE_BLOCKS);
        this.inResnet = separated(IN_RESNET);
        String dot = Pattern.quote(separator);
        this.block = Pattern.compile("(input|output)_blocks" + dot + "(\\d{1,3})" + dot + "(\\d)" + dot + "(.+)");
        this.middle = Pattern.compile("middle_block" + dot + "([012])" + dot + "(.+)");
    }

    /** For tensor names as they are, parts joined by dots. */
    public static LdmUNetNames dotted(int layersPerBlock) {
        return new LdmUNetNames(layersPerBlock, ".");
    }

    /** For module names in LoRA files, parts joined by underscores; the result has underscores too. */
    public static LdmUNetNames underscored(int layersPerBlock) {
        return new LdmUNetNames(layersPerBlock, "_");
    }

    /** The layers per block of a UNet with these (dotted) names: its first downsampler follows the first block. */
    public static int layersPerBlock(Set<String> ldmNames) {
        int blocks = Indices.under(ldmNames, "input_blocks.");
        for (int i = 1; i < blocks; i++) {
            if (ldmNames.contains("input_blocks." + i + ".0.op.weight")) {
                return i - 1;
            }
        }
        return Math.max(1, blocks - 1);
    }

    /** The name in diffusers folders, empty for a name that is none of a UNet. */
    public Optional<String> diffusersName(String ldmName) {
        return replacedHead(outsideBlocks, ldmName)
                .or(() -> middleName(middle.matcher(ldmName)))
                .or(() -> blockName(block.matcher(ldmName)));
    }

    /** The middle is a residual layer, an attention and a residual layer. */
    private Optional<String> middleName(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int place = Integer.parseInt(matcher.group(1));
        return layerName("mid_block", place / 2, place % 2, matcher.group(2));
    }

    private Optional<String> blockName(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        int place = Integer.parseInt(matcher.group(3));
        return matcher.group(1).equals("input")
                ? downName(number - 1, place, matcher.group(4))
                : upName(number, place, matcher.group(4));
    }

    private Optional<String> downName(int layer, int place, String rest) {
        if (layer < 0) {
            return Optional.empty();
        }
        String level = join("down_blocks", layer / (layersPerBlock + 1));
        if (place == 0 && startsWithPart(rest, "op")) {
            return Optional.of(join(level, "downsamplers", 0, "conv") + rest.substring("op".length()));
        }
        return layerName(level, layer % (layersPerBlock + 1), place, rest);
    }

    private Optional<String> upName(int layer, int place, String rest) {
        String level = join("up_blocks", layer / (layersPerBlock + 1));
        if (place > 0 && startsWithPart(rest, "conv")) {
            return Optional.of(join(level, "upsamplers", 0, rest));
        }
        return layerName(level, layer % (layersPerBlock + 1), place, rest);
    }

    private Optional<String> layerName(String level, int layer, int place, String rest) {
        return switch (place) {
            case 0 -> replacedHead(inResnet, rest).map(name -> join(level, "resnets", layer, name));
            case 1 -> Optional.of(join(level, "attentions", layer, rest));
            default -> Optional.empty();
        };
    }

    private Optional<String> replacedHead(Map<String, String> heads, String name) {
        return heads.entrySet().stream()
                .filter(head -> startsWithPart(name, head.getKey()))
                .map(head -> head.getValue() + name.substring(head.getKey().length()))
                .findFirst();
    }

    private boolean startsWithPart(String name, String part) {
        return name.startsWith(part) && (name.length() == part.length() || name.startsWith(separator, part.length()));
    }

    private String join(Object... parts) {
        StringBuilder joined = new StringBuilder(parts[0].toString());
        for (int i = 1; i < parts.length; i++) {
            joined.append(separator).append(parts[i]);
        }
        return joined.toString();
    }

    private Map<String, String> separated(Map<String, String> dotted) {
        Map<String, String> separated = new LinkedHashMap<>();
        dotted.forEach((from, to) -> separated.put(from.replace(".", separator), to.replace(".", separator)));
        return separated;
    }
}
