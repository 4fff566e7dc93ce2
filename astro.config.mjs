import { readBuildOptions } from './src/site/build/build-options.ts';
import { siteConfig } from './src/site/site-config.ts';

export default siteConfig(readBuildOptions([], process.env));
