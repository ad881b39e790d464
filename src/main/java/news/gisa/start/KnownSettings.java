package news.gisa.start;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.gisa.access.AccessConfig;
import news.gisa.comment.CommentConfig;
import news.gisa.http.LimitsConfig;
import news.gisa.site.SiteConfig;

/** Every setting of every room, by property name. */
@Singleton
class KnownSettings {
    private static final List<Class<?>> MAPPINGS =
            List.of(DataConfig.class, SiteConfig.class, AccessConfig.class, LimitsConfig.class, CommentConfig.class);

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> mapping : MAPPINGS) {
            names.addAll(ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .keySet());
        }
        return names;
    }
}
