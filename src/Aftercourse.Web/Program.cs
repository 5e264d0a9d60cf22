using Aftercourse.Web.Hosting;

return await Site.Run(args);
