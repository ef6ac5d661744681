package org.faitiere.organisation.rebuild;

import java.util.List;

import org.faitiere.support.rebuild.DerivedFields;
import org.faitiere.support.rebuild.DerivedFieldsRebuild;
import org.faitiere.support.rebuild.RebuildWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a rebuild is here: the words and sort keys of networks and organisations.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryRebuild {

	@Bean
	RebuildWork derivedFields(List<DerivedFields> fields) {
		return new DerivedFieldsRebuild(fields);
	}

}
