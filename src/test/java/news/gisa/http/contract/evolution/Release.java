package news.gisa.http.contract.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The contract as it was released last, and what may become of it. The guide says the same to clients, in its chapter on the
 * contract.
 */
final class Release {
    private static final Pattern ENTRY = Pattern.compile("(?m)^## (\\S+).*\\R(?s:(.*?))(?=^## |\\z)");
    private static final Pattern GENERATION = Pattern.compile("/api/v(\\d+)/.*");

    private final JsonNode released;

    Release(JsonNode released) {
        this.released = released;
    }

    /**
     * @param document as it is now
     * @param changelog in Markdown, an entry for each version, the newest first
     * @return what has to be done before it may be released; empty if nothing
     */
    List<String> faults(JsonNode document, String changelog) {
        List<String> faults = new ArrayList<>();
        ContractVersion before = version(released);
        ContractVersion version = version(document);
        if (version.compareTo(before) < 0) {
            faults.add("info.version is " + version + ", and " + before + " was released already.");
        }
        faults.addAll(ofAddresses(document, version));
        if (version.major() == before.major()) {
            ContractComparison.breaches(released, document)
                    .forEach(breach -> faults.add("Breaks clients of " + before + ": " + breach));
        }
        if (ContractComparison.differ(released, document) && !version.addsTo(before)) {
            faults.add("The document says more, or other things, than the one of " + before
                    + " did: raise the second part of info.version, and say in the changelog what it is.");
        }
        faults.addAll(ofChangelog(changelog, version, before));
        return faults;
    }

    private static ContractVersion version(JsonNode document) {
        return ContractVersion.of(document.at("/info/version").asText());
    }

    private static List<String> ofAddresses(JsonNode document, ContractVersion version) {
        List<String> faults = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(path -> {
            Matcher generation = GENERATION.matcher(path);
            if (generation.matches() && Integer.parseInt(generation.group(1)) > version.major()) {
                faults.add(path + " is not of version " + version + ".");
            }
        });
        return faults;
    }

    private static List<String> ofChangelog(String changelog, ContractVersion version, ContractVersion before) {
        List<Map.Entry<ContractVersion, String>> entries = ENTRY.matcher(changelog)
                .results()
                .map(entry -> Map.entry(ContractVersion.of(entry.group(1)), entry.group(2)))
                .toList();
        List<ContractVersion> versions = entries.stream().map(Map.Entry::getKey).toList();
        List<String> faults = new ArrayList<>();
        if (versions.isEmpty() || !versions.get(0).equals(version)) {
            faults.add("The first entry of the changelog is not of " + version + ", which the document has.");
        }
        if (!versions.contains(before)) {
            faults.add("The changelog has no entry of " + before + ", which was released.");
        }
        IntStream.range(1, versions.size())
                .filter(i -> versions.get(i - 1).compareTo(versions.get(i)) <= 0)
                .forEach(i -> faults.add("In the changelog " + versions.get(i) + " stands below an older one."));
        entries.stream()
                .filter(entry -> entry.getValue().isBlank())
                .forEach(entry -> faults.add("The changelog says nothing of " + entry.getKey() + "."));
        return faults;
    }
}
