import { siteConfigFromEnvironment } from './src/site/site-config-from-environment.ts';

export default siteConfigFromEnvironment(process.env);
