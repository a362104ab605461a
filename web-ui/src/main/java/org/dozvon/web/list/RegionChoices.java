package org.dozvon.web.list;

import java.text.Collator;
import java.util.List;
import java.util.function.Predicate;
import org.dozvon.scheme.model.Region;
import org.dozvon.scheme.model.Regions;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.ListMessages;

/// Regions of one kind to choose from, as [TypedEntries] writes them, by name.
public record RegionChoices(String title, List<String> regions) {
    static List<RegionChoices> all(Formats formats, ListMessages texts) {
        return List.of(
                of(texts.regionsRussia(), formats, region -> region.code().startsWith("RU-")),
                of(texts.regionsCountries(), formats, Region::isCountry),
                of(texts.regionsStates(), formats, region -> region.code().startsWith("US-")),
                of(texts.regionsProvinces(), formats, region -> region.code().startsWith("CA-")));
    }

    private static RegionChoices of(String title, Formats formats, Predicate<Region> kind) {
        var typed = new TypedEntries(formats);
        return new RegionChoices(
                title,
                Regions.all().stream()
                        .filter(kind)
                        .map(typed::named)
                        .sorted(Collator.getInstance(formats.locale()))
                        .toList());
    }
}
